using ChatBot.Channels.Teams.Trust;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>From the settings to the one way this bot proves who it is.</summary>
internal static class Credentials
{
    private const string FederationResource = "api://AzureADTokenExchange";

    public static AcquireToken Create(TeamsOptions options, IMsalHttpClientFactory http)
    {
        var cloud = TeamsCloud.Of(options.Cloud);
        return options.AppType == TeamsAppType.UserAssignedMSI ? ManagedIdentity(options.AppId!, cloud.Issuer, http) : Application(options, cloud, http);
    }

    private static AcquireToken Application(TeamsOptions options, TeamsCloud cloud, IMsalHttpClientFactory http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority($"{cloud.Login}/{options.TenantId}", validateAuthority: false)
            .WithInstanceDiscovery(enableInstanceDiscovery: false)
            .WithHttpClientFactory(http);
        var application = WithCredential(builder, options, http).Build();
        string[] scopes = [$"{cloud.Issuer}/.default"];
        return async (anew, cancellationToken) =>
        {
            var result = await application.AcquireTokenForClient(scopes).WithForceRefresh(anew).ExecuteAsync(cancellationToken);
            return new AccessToken(result.AccessToken, result.ExpiresOn);
        };
    }

    private static ConfidentialClientApplicationBuilder WithCredential(
        ConfidentialClientApplicationBuilder builder, TeamsOptions options, IMsalHttpClientFactory http)
    {
        if (options.ClientSecret is { } secret && !string.IsNullOrWhiteSpace(secret))
            return builder.WithClientSecret(secret);
        if (options.CertificatePath is { Length: > 0 } path)
            return builder.WithCertificate(CertificateFile.Open(path, options.CertificatePassword), sendX5C: true);
        if (options.FederatedTokenFile is { Length: > 0 } file)
            return builder.WithClientAssertion((AssertionRequestOptions request) => File.ReadAllTextAsync(file, request.CancellationToken));

        var identity = ManagedIdentity(options.FederatedClientId!, FederationResource, http);
        return builder.WithClientAssertion(async (AssertionRequestOptions request) => (await identity(anew: false, request.CancellationToken)).Value);
    }

    private static AcquireToken ManagedIdentity(string clientId, string resource, IMsalHttpClientFactory http)
    {
        var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId)).WithHttpClientFactory(http).Build();
        return async (anew, cancellationToken) =>
        {
            var result = await identity.AcquireTokenForManagedIdentity(resource).WithForceRefresh(anew).ExecuteAsync(cancellationToken);
            return new AccessToken(result.AccessToken, result.ExpiresOn);
        };
    }
}
