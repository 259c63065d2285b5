using ChatBot.Conversations.Outbound;
using Microsoft.Identity.Client;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>The bot's own token, fetched once for everybody who waits for it.</summary>
internal sealed partial class ConnectorToken(AcquireToken acquire, TimeProvider time, ILogger<ConnectorToken> logger) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AcquireLimit = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile AccessToken? _token;
    private volatile AccessToken? _refused;

    /// <exception cref="SendFailedException">There is no token to be had just now.</exception>
    public async Task<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        if (Good() is { } token)
            return token;
        await _one.WaitAsync(cancellationToken);
        try
        {
            return Good() ?? (_token = await AcquireAsync(cancellationToken));
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The connector refused this token: the next caller fetches another.</summary>
    public void Drop(AccessToken token)
    {
        if (ReferenceEquals(_token, token))
            _refused = token;
    }

    public void Dispose() => _one.Dispose();

    private AccessToken? Good() =>
        _token is { } token && !ReferenceEquals(token, _refused) && time.GetUtcNow() < Renewal(token) ? token : null;

    // A token that lives no longer than the margin is used up to its end.
    private static DateTimeOffset Renewal(AccessToken token) => token.ExpiresAt - (token.Lifetime > 2 * Margin ? Margin : token.Lifetime / 10);

    private async Task<AccessToken> AcquireAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(AcquireLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await acquire(anew: _token is not null, either.Token) with { AcquiredAt = time.GetUtcNow() };
        }
        catch (Exception exception) when (exception is MsalException or HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.NoToken(logger, exception.Message);
            throw new SendFailedException("the bot got no token for the connector", cause: exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Microsoft.Extensions.Logging.LogLevel.Error, "Teams cannot be answered: the sign-in service gives the bot no token. Check Teams:AppId, Teams:TenantId and the credential. {Reason}")]
        public static partial void NoToken(ILogger logger, string reason);
    }
}
