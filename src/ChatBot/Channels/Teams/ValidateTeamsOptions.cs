using ChatBot.Channels.Teams.Outgoing;
using ChatBot.Channels.Teams.Trust;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Teams;

/// <summary>Finds every fault of the settings at once, so that they are mended in one go.</summary>
internal sealed class ValidateTeamsOptions(IHostEnvironment environment, IConfiguration configuration, TimeProvider time) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        string[] faults =
        [
            .. ListFaults(configuration.GetSection(TeamsOptions.Section)),
            .. Faults(options, environment.IsDevelopment(), environment.EnvironmentName, time.GetUtcNow()),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    public static IEnumerable<string> Faults(TeamsOptions options, bool isDevelopment, string environment, DateTimeOffset now)
    {
        if (options.DangerouslyAllowUnauthenticatedRequests && !isDevelopment)
        {
            yield return $"Teams:DangerouslyAllowUnauthenticatedRequests lets anybody on this machine speak for any user, and the environment is {environment}. "
                + "Remove the setting, or set DOTNET_ENVIRONMENT=Development on a machine of your own.";
        }

        foreach (var (label, sensitivity) in options.Sensitivity)
        {
            if (string.IsNullOrWhiteSpace(sensitivity.Name))
                yield return $"Teams:Sensitivity:{label}:Name is empty. Give the label that is shown on answers from that collection.";
        }

        for (var i = 0; i < options.Access.Count; i++)
        {
            if (!options.Access[i].HasCondition)
                yield return $"Teams:Access:{i} names no Tenant, Team or Conversation. Name one, or set Teams:Collections for everywhere.";
            if (options.Access[i].Collections.Count == 0)
                yield return $"Teams:Access:{i}:Collections is empty. Name the collections that may be quoted there.";
        }

        foreach (var host in options.ServiceHosts.Where(host => !ServiceAddresses.IsHostName(host)))
            yield return $"Teams:ServiceHosts has \"{host}\", which is not a host name. Write it like smba.trafficmanager.net, without https:// and path.";

        if (string.IsNullOrWhiteSpace(options.AppId))
            yield break;
        foreach (var fault in RegistrationFaults(options).Concat(CredentialFaults(options, now)))
            yield return fault;
    }

    private static IEnumerable<string> ListFaults(IConfigurationSection teams)
    {
        var rules = teams.GetSection(nameof(TeamsOptions.Access)).GetChildren().ToArray();
        var labels = teams.GetSection(nameof(TeamsOptions.Sensitivity));
        return
        [
            .. ListSettings.Faults(
            [
                teams.GetSection(nameof(TeamsOptions.AllowedTenants)),
                teams.GetSection(nameof(TeamsOptions.ServiceHosts)),
                teams.GetSection(nameof(TeamsOptions.Collections)),
                teams.GetSection(nameof(TeamsOptions.Access)),
                .. rules.Select(rule => rule.GetSection(nameof(TeamsAccessRule.Collections))),
            ]),
            .. rules.Where(rule => rule.Value is { Length: > 0 }).Select(rule => $"{rule.Path} \"{rule.Value}\" is one word. Set {rule.Path}:Conversation, :Team or :Tenant, and {rule.Path}:Collections:0."),
            .. labels.GetChildren().Prepend(labels).Where(label => label.Value is { Length: > 0 })
                .Select(label => $"{label.Path} \"{label.Value}\" is one word. Set {labels.Path}:COLLECTION:Name, with the sub-folder of the documents in place of COLLECTION."),
        ];
    }

    private static IEnumerable<string> RegistrationFaults(TeamsOptions options)
    {
        if (!EntraId.Is(options.AppId))
            yield return $"Teams:AppId \"{options.AppId}\" is not a GUID. Copy the application (client) id of the bot's registration.";
        if (!EntraId.Is(options.TenantId))
            yield return $"Teams:TenantId \"{options.TenantId}\" is not a GUID. Copy the directory (tenant) id of the bot's registration.";
        foreach (var tenant in options.AllowedTenants.Where(tenant => !EntraId.Is(tenant)))
            yield return $"Teams:AllowedTenants has \"{tenant}\", which is not a GUID. List tenant ids.";
        if (options.Cloud == TeamsCloudName.China && options.ServiceHosts.Count == 0)
            yield return "Teams:ServiceHosts is empty. For Teams:Cloud China name the host of the service URL that your Azure Bot sends.";
    }

    private static IEnumerable<string> CredentialFaults(TeamsOptions options, DateTimeOffset now)
    {
        var credentials = Credentials(options).ToArray();
        if (options.AppType == TeamsAppType.UserAssignedMSI)
        {
            if (credentials.Length > 0)
                yield return $"Teams:AppType is UserAssignedMSI, which needs no credential. Remove {string.Join(", ", credentials)}.";
        }
        else if (credentials.Length != 1)
        {
            yield return credentials.Length == 0
                ? "Teams has no credential. Set one of Teams:ClientSecret, Teams:CertificatePath, Teams:FederatedClientId, Teams:FederatedTokenFile, or Teams:AppType=UserAssignedMSI."
                : $"Teams has more than one credential: {string.Join(", ", credentials)}. Keep one.";
        }

        if (EntraId.Is(options.ClientSecret))
            yield return "Teams:ClientSecret is a GUID: the secret's id. Copy its value, which the portal shows once; make a new secret if it is gone.";
        if (options.CertificatePath is { Length: > 0 } certificate && CertificateFile.Fault(certificate, options.CertificatePassword, now) is { } fault)
            yield return $"Teams:CertificatePath \"{certificate}\" {fault}";
        if (options.FederatedClientId is { Length: > 0 } identity && !EntraId.Is(identity))
            yield return $"Teams:FederatedClientId \"{identity}\" is not a GUID. Copy the client id of the managed identity.";
        if (options.FederatedTokenFile is { Length: > 0 } token && !File.Exists(token))
            yield return $"Teams:FederatedTokenFile \"{token}\" does not exist. Name the file in which the platform keeps the token.";
    }

    private static IEnumerable<string> Credentials(TeamsOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.ClientSecret))
            yield return "Teams:ClientSecret";
        if (!string.IsNullOrEmpty(options.CertificatePath))
            yield return "Teams:CertificatePath";
        if (!string.IsNullOrEmpty(options.FederatedClientId))
            yield return "Teams:FederatedClientId";
        if (!string.IsNullOrEmpty(options.FederatedTokenFile))
            yield return "Teams:FederatedTokenFile";
    }
}
