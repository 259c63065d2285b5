using System.Net;

namespace ChatBot.Conversations.Outbound;

/// <summary>
/// Sends to a platform within its limits, and repeats only what may be repeated: a refusal for too many calls or for want of service always, an
/// update when its fate is unknown, a post never - it could be shown twice.
/// </summary>
internal sealed class PlatformSender(RateBudget budget, TimeProvider time)
{
    private const int Tries = 4;

    // Longer pauses are the worker's: the turn gives its place to others and comes back.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    // A longer one is a mistake, and must not silence a conversation for good.
    private static readonly TimeSpan LongestMeant = TimeSpan.FromDays(1);

    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);

    /// <param name="request">Makes the request anew for each try.</param>
    /// <param name="scopes">What the call counts against. The first is the one the platform means when it answers 429.</param>
    /// <param name="repeatable">True for an update, a delete and a read; false for whatever creates a message.</param>
    /// <returns>The platform's answer, 408, 429 and 5xx excepted. The caller disposes it.</returns>
    /// <exception cref="SendFailedException">Surely nothing was shown.</exception>
    /// <exception cref="AmbiguousSendException">A post may have been shown.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        Func<HttpRequestMessage> request,
        IReadOnlyList<RateScope> scopes,
        bool repeatable,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await budget.TakeAsync(scopes, LongestPause, cancellationToken);
            var (response, fault) = await TryAsync(client, request, cancellationToken);
            if (response is { StatusCode: not (HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout) and < HttpStatusCode.InternalServerError })
                return response;

            using (response)
            {
                var pause = Pause(response, attempt);
                if (response?.StatusCode == HttpStatusCode.TooManyRequests)
                {
                    budget.Hold(scopes[0], pause);
                    if (attempt == Tries || pause > LongestPause)
                        throw new SendFailedException("the platform asks to send less (429)", pause);
                    continue;
                }

                var reason = response is null ? fault!.Message : $"the platform answered {(int)response.StatusCode}";
                if (!repeatable && !NeverArrived(fault) && response?.StatusCode != HttpStatusCode.ServiceUnavailable)
                    throw new AmbiguousSendException(reason, fault);
                if (attempt == Tries || pause > LongestPause)
                    throw new SendFailedException(reason, pause, fault);
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    private async Task<(HttpResponseMessage? Response, Exception? Fault)> TryAsync(
        HttpClient client, Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(CallLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var message = request();
            return (await client.SendAsync(message, either.Token), null);
        }
        catch (HttpRequestException exception)
        {
            return (null, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new TimeoutException($"no answer within {CallLimit.TotalSeconds} s", exception));
        }
    }

    private static bool NeverArrived(Exception? fault) => fault is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError,
    };

    // Never none: a platform that says "at once", or a moment gone by, would be called without rest.
    private TimeSpan Pause(HttpResponseMessage? response, int attempt)
    {
        var backoff = Backoff(attempt);
        var asked = response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => backoff,
        };
        return asked < backoff ? backoff : asked > LongestMeant ? LongestMeant : asked;
    }

    // Spread, so that hosts which failed together do not come back together.
    private static TimeSpan Backoff(int attempt) =>
        TimeSpan.FromMilliseconds(500 * Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble()));
}
