using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.Channels.Teams.Trust;

/// <summary>
/// Checks the tokens of the Azure Bot Service; no other kind is accepted. It uses what the JwtBearer handler is made of, and not the handler
/// itself: that would be asked about every request of the host, also the web page's, would answer 401 when the keys cannot be fetched,
/// where Teams must be told to send again, and would hand on claims without the key's endorsements. Here all of it is one place, and fails closed.
/// </summary>
internal sealed class ConnectorTokenCheck : IDisposable
{
    public const string Client = "teams-keys";

    private const string Bearer = "Bearer ";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private const int Looks = 20;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false };
    private readonly HttpClient _http;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _published;
    private readonly TokenValidationParameters _rules;
    private DateTimeOffset _renewed;
    private Task<bool> _renewing = Task.FromResult(false);

    /// <param name="http">Fetches the published keys; they are kept for half a day, and fetched anew for an unknown one at most every five minutes.</param>
    public ConnectorTokenCheck(HttpClient http, TeamsCloud cloud, string appId, TimeProvider time)
    {
        _http = http;
        _time = time;
        _published = new ConfigurationManager<OpenIdConnectConfiguration>(cloud.Metadata, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(http))
        {
            // A key that is not published any more is not trusted any more.
            UseLastKnownGoodConfiguration = false,
        };
        _rules = new TokenValidationParameters
        {
            ConfigurationManager = _published,
            ValidIssuer = cloud.Issuer,
            // A GUID is the same in capitals; tokens have it in small letters.
            ValidAudiences = [appId, appId.ToLowerInvariant()],
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(5),
            // A token names its key; one that does not is not tried against all of them.
            TryAllIssuerSigningKeys = false,
        };
    }

    /// <param name="authorization">The header as it came.</param>
    /// <returns>Null when the token is missing or bad.</returns>
    /// <exception cref="KeysUnavailableException">The keys could not be fetched, so nothing can be said of any token.</exception>
    public async Task<Caller?> CheckAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (authorization?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) != true)
            return null;
        var known = await FetchAsync(cancellationToken);
        var presented = authorization[Bearer.Length..].Trim();
        var result = await _tokens.ValidateTokenAsync(presented, _rules);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await IsRenewedAsync(known).WaitAsync(cancellationToken))
            result = await _tokens.ValidateTokenAsync(presented, _rules);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token)
            return null;

        var current = await FetchAsync(cancellationToken);
        var claims = token.Claims.Where(claim => claim.Type == "serviceurl").ToArray();
        return new Caller(claims is [var only] ? only.Value : null, Endorsements(current, token.Kid));
    }

    public void Dispose() => _http.Dispose();

    // For an unknown key the library fetches the published ones behind the caller's back, and refuses the token meanwhile. The first message
    // under a new key is not to be lost: it waits for them, as do those that come in the meantime.
    private Task<bool> IsRenewedAsync(OpenIdConnectConfiguration known)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            if (now - _renewed >= _published.RefreshInterval)
                (_renewed, _renewing) = (now, RenewAsync(known));
            return _renewing;
        }
    }

    private async Task<bool> RenewAsync(OpenIdConnectConfiguration known)
    {
        for (var look = 0; look < Looks; look++)
        {
            if (!ReferenceEquals(known, await FetchAsync(CancellationToken.None)))
                return true;
            await Task.Delay(Look, _time);
        }

        return false;
    }

    private async Task<OpenIdConnectConfiguration> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _published.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            throw new KeysUnavailableException(exception);
        }
    }

    // Endorsements are an extension of the published key set that the token library carries along and does not read.
    private static string[] Endorsements(OpenIdConnectConfiguration published, string kid)
    {
        var keys = published.JsonWebKeySet.Keys.Where(key => string.Equals(key.Kid, kid, StringComparison.Ordinal)).ToArray();
        return keys is [var key] && key.AdditionalData.TryGetValue("endorsements", out var value) ? value switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            IEnumerable<object> items => [.. items.OfType<string>()],
            _ => [],
        }
        : [];
    }
}
