using System.Net;
using System.Text;
using System.Text.Json;
using ChatBot.Channels.Teams.Trust;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Teams.Incoming;

/// <summary><c>POST /api/messages</c>: who calls, what is said, whether the one may say the other; then it is taken in.</summary>
internal sealed partial class MessagesEndpoint(
    ActivityIntake intake,
    ServiceAddresses addresses,
    IServiceProvider services,
    IOptions<TeamsOptions> options,
    ILogger<MessagesEndpoint> logger)
{
    private const long LargestActivity = 256 * 1024;

    // There is none where requests without a token are allowed.
    private readonly ConnectorTokenCheck? _tokens = services.GetService<ConnectorTokenCheck>();
    private readonly IReadOnlySet<string> _tenants = options.Value.Tenants;

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        // A web page cannot send JSON elsewhere without being asked about it first; a host without tokens relies on that.
        if (!context.Request.HasJsonContentType())
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        try
        {
            var caller = _tokens is null ? null : await _tokens.CheckAsync(context.Request.Headers.Authorization, context.RequestAborted);
            if (_tokens is null ? !IsThisMachine(context) : caller is null)
            {
                Log.NoCaller(logger);
                return Results.StatusCode(_tokens is null ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized);
            }

            if (await ReadAsync(context) is not { Type.Length: > 0, Conversation.Id.Length: > 0 } activity)
                return Results.BadRequest();
            if (CallerCheck.Check(caller, activity, addresses, _tenants) is not CallerFault.None and var fault)
            {
                Log.Refused(logger, fault);
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            }

            return await intake.TakeAsync(activity, context.RequestAborted);
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
        catch (BadHttpRequestException exception)
        {
            return Results.StatusCode(exception.StatusCode);
        }
        catch (StoreUnavailableException exception)
        {
            Log.NotStored(logger, exception.Message);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        catch (SendRefusedException exception)
        {
            Log.NotTakenDown(logger, exception.Message);
            return Results.Ok();
        }
        catch (Exception exception) when (exception is SendFailedException or AmbiguousSendException)
        {
            Log.NotTakenDown(logger, exception.Message);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        catch (KeysUnavailableException exception)
        {
            Log.NoKeys(logger, exception.Message);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<Activity?> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestActivity;
        using var body = new StreamReader(context.Request.Body, Encoding.UTF8);
        return JsonSerializer.Deserialize(HalfPairs.Mended(await body.ReadToEndAsync(context.RequestAborted)), TeamsJson.Default.Activity);
    }

    // The name as well as the address: a page that has its own name resolve to this machine is not this machine.
    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A request to the Teams endpoint was not from the Azure Bot Service and was refused")]
        public static partial void NoCaller(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "A request to the Teams endpoint had a good token and was refused: {Fault}")]
        public static partial void Refused(ILogger logger, CallerFault fault);

        [LoggerMessage(LogLevel.Error, "A message from Teams could not be stored; Teams is told to send it again. {Reason}")]
        public static partial void NotStored(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "The answer to a deleted question could not be taken down. {Reason}")]
        public static partial void NotTakenDown(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "The keys of the Azure Bot Service cannot be fetched, so its requests cannot be checked; Teams is told to send them again. {Reason}")]
        public static partial void NoKeys(ILogger logger, string reason);
    }
}
