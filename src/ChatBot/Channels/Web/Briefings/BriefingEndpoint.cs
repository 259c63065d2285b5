using System.Text;
using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Briefings.Exports;
using ChatBot.Briefings.Wire;
using ChatBot.Channels.Web.Pages;
using ChatBot.Knowledge;
using Microsoft.AspNetCore.Mvc;

namespace ChatBot.Channels.Web.Briefings;

/// <summary><c>GET /briefing</c>, a page; <c>/briefing.docx</c>, <c>/briefing.md</c> and <c>/api/briefing</c>, the same to take along.</summary>
internal sealed class BriefingEndpoint(Briefer briefer, ViewerLinks links, TimeProvider clock)
{
    public static Task<IResult> PageAsync(HttpContext context, [FromServices] BriefingEndpoint endpoint) => endpoint.PageAsync(context);

    public static Task<IResult> WordAsync(HttpContext context, [FromServices] BriefingEndpoint endpoint) => endpoint.WordAsync(context);

    public static Task<IResult> MarkdownAsync(HttpContext context, [FromServices] BriefingEndpoint endpoint) => endpoint.MarkdownAsync(context);

    public static Task<IResult> JsonAsync(HttpContext context, [FromServices] BriefingEndpoint endpoint) => endpoint.JsonAsync(context);

    private Task<IResult> PageAsync(HttpContext context) =>
        AnswerAsync(context, needsTopic: false, (query, briefing) => BriefingPage.Of(PageWords.For(context.Request), query, briefing));

    private Task<IResult> WordAsync(HttpContext context) =>
        AnswerAsync(context, needsTopic: true, (_, briefing) => TypedResults.File(BriefingWord.Of(briefing!, Elsewhere), BriefingWord.ContentType, FileName(briefing!, ".docx")));

    private Task<IResult> MarkdownAsync(HttpContext context) =>
        AnswerAsync(context, needsTopic: true, (_, briefing) => TypedResults.File(Encoding.UTF8.GetBytes(BriefingMarkdown.Of(briefing!)), "text/markdown; charset=utf-8", FileName(briefing!, ".md")));

    private Task<IResult> JsonAsync(HttpContext context) =>
        AnswerAsync(context, needsTopic: true, (_, briefing) => TypedResults.Json(BriefingJson.Of(briefing!, links.Unsigned), BriefingsJson.Wire.BriefingJson));

    private async Task<IResult> AnswerAsync(HttpContext context, bool needsTopic, Func<BriefingQuery, Briefing?, IResult> show)
    {
        try
        {
            var query = BriefingQuery.Of(context.Request, clock);
            if (query.Topic is null && needsTopic)
                return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "No topic", detail: "Give one, such as ?topic=semiconductors.");
            return show(query, query.Topic is null ? null : await briefer.BriefAsync(query.ToBriefing(), context.RequestAborted));
        }
        catch (InvalidDataException wrong)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Not understood", detail: wrong.Message);
        }
        catch (KnowledgeNotReadyException)
        {
            context.Response.Headers.RetryAfter = "2";
            return NoticePage.For(context.Request, StatusCodes.Status503ServiceUnavailable, words => (words.NotReady, words.NotReadyMore));
        }
    }

    // What is taken along is opened elsewhere: only an address that works there is of use.
    private Uri? Elsewhere(Citation citation) => links.Public(citation) is { } address ? new Uri(address) : null;

    private static string FileName(Briefing briefing, string extension)
    {
        var safe = string.Concat(briefing.Topic.Select(character => char.IsLetterOrDigit(character) ? character : '-')).Trim('-');
        return $"briefing-{(safe.Length > 60 ? safe[..60] : safe)}{extension}";
    }
}
