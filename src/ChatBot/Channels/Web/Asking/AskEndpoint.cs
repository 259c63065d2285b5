using ChatBot.Answering;
using ChatBot.Answering.Wire;
using ChatBot.Channels.Web.Access;
using ChatBot.Knowledge;
using Microsoft.AspNetCore.Mvc;

namespace ChatBot.Channels.Web.Asking;

/// <summary><c>POST /api/ask</c>: one question, one answer; as events where the caller accepts them.</summary>
internal sealed partial class AskEndpoint(Asker asker, TimeProvider clock, ILogger<AskEndpoint> logger)
{
    public static Task<IResult> PostAsync(HttpContext context, [FromServices] AskEndpoint endpoint) => endpoint.AskAsync(context, context.RequestAborted);

    private async Task<IResult> AskAsync(HttpContext context, CancellationToken cancellation)
    {
        var (asked, fault) = await AskBody.ReadAsync(context.Request, cancellation);
        if (asked is null)
            return fault!.ToResult();
        Question question;
        try
        {
            question = asked.ToQuestion(clock);
        }
        catch (InvalidDataException wrong)
        {
            return AskFault.Wrong(wrong.Message).ToResult();
        }

        var signed = !AccessRule.IsLocal(context);
        if (AcceptsEvents(context.Request))
            return TypedResults.ServerSentEvents(AnswerStream.OfAsync(progress => AnswerAsync(asked, question, signed, progress, cancellation), cancellation));

        var (answer, failure) = await AnswerAsync(asked, question, signed, progress: null, cancellation);
        if (failure == AskFault.NotReady)
            context.Response.Headers.RetryAfter = "2";
        return answer is null ? failure!.ToResult() : TypedResults.Json(answer, AnsweringJson.Wire.AnswerJson);
    }

    private async Task<(AnswerJson? Answer, AskFault? Fault)> AnswerAsync(
        AskJson asked, Question question, bool signed, IProgress<AnswerStage>? progress, CancellationToken cancellation)
    {
        try
        {
            return (await asker.AnswerAsync(asked, question, signed, progress, cancellation), null);
        }
        catch (KnowledgeNotReadyException)
        {
            return (null, AskFault.NotReady);
        }
        catch (TimeoutException)
        {
            return (null, AskFault.TooSlow);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The stream has begun: only an event can still tell the asker.
            Log.Failed(logger, fault);
            return (null, AskFault.Failed);
        }
    }

    private static bool AcceptsEvents(HttpRequest request) =>
        request.Headers.Accept.Any(accept => accept?.Contains("text/event-stream", StringComparison.OrdinalIgnoreCase) == true);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A question from the web page could not be answered")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
