using System.Text;
using ChatBot.Channels.Web.Access;
using ChatBot.Channels.Web.Pages;
using ChatBot.Knowledge;
using Microsoft.AspNetCore.Mvc;

namespace ChatBot.Channels.Web.Viewer;

/// <summary><c>GET /documents/{id}</c>, a page, and <c>GET /documents/{id}/text</c>, the text that spans refer to.</summary>
internal sealed class ViewerEndpoint(KnowledgeBase knowledge, ViewerTickets tickets, AccessRule access)
{
    public const string Route = "/documents/{**id}";

    private const string Prefix = "/documents/";
    private const string TextSuffix = "/text";

    public static IResult Get(HttpContext context, [FromServices] ViewerEndpoint viewer) => viewer.Show(context);

    private IResult Show(HttpContext context)
    {
        // The path is decoded already, and once: what a route value would make of a second "%2F" is not asked.
        var path = context.Request.Path.Value![Prefix.Length..];
        var whole = new DocumentId(path);
        var asText = path.EndsWith(TextSuffix, StringComparison.Ordinal) && knowledge.Current?.Documents.ContainsKey(whole) != true;
        var id = asText ? new DocumentId(path[..^TextSuffix.Length]) : whole;

        var signed = context.Request.Query["ticket"] is [{ Length: > 0 } text] ? text : null;
        var ticket = signed is null ? null : tickets.Open(signed, id);
        if (signed is not null && ticket is null && access.For(context) != Admission.Admitted)
            return NoticePage.For(context.Request, StatusCodes.Status403Forbidden, words => (words.LinkExpired, words.LinkExpiredMore));

        var cited = ticket is not null ? CitedPassage.Of(ticket) : CitedPassage.Of(context.Request.Query);
        if (knowledge.Current is not { } generation)
            return AskLater(context);
        if (!generation.Documents.TryGetValue(id, out var document))
            return Missing(context.Request, id, wasCited: cited is not null, generation.Report);
        return asText
            ? TypedResults.Text(document.Text, "text/plain; charset=utf-8", Encoding.UTF8)
            : ViewerPage.Of(PageWords.For(context.Request), document, cited, ticket is null ? null : signed);
    }

    private static IResult AskLater(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "2";
        return NoticePage.For(context.Request, StatusCodes.Status503ServiceUnavailable, words => (words.NotReady, words.NotReadyMore));
    }

    private static IResult Missing(HttpRequest request, DocumentId id, bool wasCited, IngestReport report)
    {
        if (report.LeftOut.FirstOrDefault(file => file.Id == id) is { } file)
            return NoticePage.For(request, StatusCodes.Status404NotFound, words => (words.LeftOut, $"{Path.GetFileName(id.Path)} {file.Fault}"));
        return wasCited
            ? NoticePage.For(request, StatusCodes.Status410Gone, words => (words.Removed, words.RemovedMore))
            : NoticePage.For(request, StatusCodes.Status404NotFound, words => (words.UnknownDocument, words.UnknownDocumentMore));
    }
}
