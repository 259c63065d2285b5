using System.Globalization;
using System.Text.Json;
using ChatBot.Conversations;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>Reads a request whole, lets it through only with Slack's signature, and turns what goes wrong behind it into the answer Slack understands.</summary>
internal sealed partial class SlackRequestFilter(IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackRequestFilter> logger) : IEndpointFilter
{
    // Slack's own largest payloads stay far below.
    private const int LongestBody = 1024 * 1024;

    public static ReadOnlyMemory<byte> Body(HttpContext context) => (ReadOnlyMemory<byte>)context.Items[typeof(SlackRequestFilter)]!;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (await ReadAsync(request) is not { } body)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!IsSlack(request, body.Span))
            return Results.StatusCode(StatusCodes.Status401Unauthorized);

        context.HttpContext.Items[typeof(SlackRequestFilter)] = body;
        try
        {
            return await next(context);
        }
        catch (JsonException)
        {
            return Results.BadRequest("This is not the JSON it says it is.");
        }
        catch (Exception exception) when (exception is StoreUnavailableException or StateRefusedException)
        {
            // Slack sends it again.
            Log.NotStored(logger, exception.Message);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private bool IsSlack(HttpRequest request, ReadOnlySpan<byte> body)
    {
        var timestamp = request.Headers[SlackSignature.TimestampHeader].ToString();
        var now = time.GetUtcNow();
        var verdict = SlackSignature.Check(options.Value.SigningSecrets, timestamp, request.Headers[SlackSignature.SignatureHeader].ToString(), body, now);
        if (verdict == SignatureVerdict.OutOfTime && long.TryParse(timestamp, CultureInfo.InvariantCulture, out var seconds))
            Log.ClockOff(logger, now.ToUnixTimeSeconds() - seconds);
        else if (verdict != SignatureVerdict.Valid)
            Log.NotSigned(logger, verdict);
        return verdict == SignatureVerdict.Valid;
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > LongestBody)
            return null;
        // What is announced is not set aside: nobody has proven yet to be Slack.
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > LongestBody)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A request to the Slack routes is refused: its signature is {Verdict}. If it came from Slack, Slack:SigningSecret is not the app's")]
        public static partial void NotSigned(ILogger logger, SignatureVerdict verdict);

        [LoggerMessage(LogLevel.Warning, "A request signed by Slack is refused: its time differs by {Seconds} s from this host's. Either it was replayed, or this host's clock is off by that much; set the clock")]
        public static partial void ClockOff(ILogger logger, long seconds);

        [LoggerMessage(LogLevel.Error, "A message from Slack could not be stored and is refused, so that Slack sends it again. {Reason}")]
        public static partial void NotStored(ILogger logger, string reason);
    }
}
