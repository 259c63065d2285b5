using System.Globalization;
using ChatBot.Answering.Wire;
using ChatBot.Channels.Web.Pages;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Web.Viewer;

/// <summary>A whole document, readable, with what it says of itself and the cited passage marked.</summary>
internal static class ViewerPage
{
    /// <param name="ticket">The signed part of the address, which the link to the plain text needs too.</param>
    public static IResult Of(PageWords words, Document document, CitedPassage? cited, string? ticket) => Html.Page(html =>
    {
        var fits = cited?.FitsTo(document) == true;
        PageShell.Open(html, words, document.Title, script: "/viewer.js");
        if (fits)
            html.Markup($"<a class=\"skip\" href=\"#passage\">{words.SkipToPassage}</a>\n");
        PageShell.Bar(html, words);
        html.Markup($"<main class=\"document\">\n");
        if (cited is not null && !fits)
            html.Markup($"<aside class=\"changed\"><p><strong>{words.Changed}</strong></p><p>{words.ChangedMore}</p></aside>\n");
        html.Markup($"<article lang=\"{Script.LanguageOf(document.Text)}\" class=\"{Layout(document)}\">\n");
        WriteDetails(html, words, document, ticket);
        new DocumentBody(html, words, document, fits ? cited!.Span : null).Write();
        html.Markup($"</article>\n</main>\n");
        // Filled by the script when the reader comes from an answer with several citations.
        html.Markup($"<nav id=\"citations\" class=\"citations\" aria-label=\"{words.CitedPassages}\" data-previous=\"{words.Previous}\" data-next=\"{words.Next}\" hidden></nav>\n");
        PageShell.Close(html);
    });

    private static void WriteDetails(Html html, PageWords words, Document document, string? ticket)
    {
        html.Markup($"<header class=\"details\" lang=\"{words.Language}\">\n<p>");
        if (document.Date is { } date)
            html.Markup($"<time datetime=\"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{words.Day(date)}</time>");
        else
            html.Markup($"<span>{words.NoDate}</span>");
        if (!string.IsNullOrWhiteSpace(document.Author))
            html.Markup($"<span dir=\"auto\">{document.Author}</span>");
        html.Markup($"<span class=\"path\" dir=\"auto\">{document.Id.Path}</span><a href=\"{TextAddress(document.Id, ticket)}\">{words.PlainText}</a></p>\n</header>\n");
        if (!DocumentBody.OpensWithTitle(document))
            html.Markup($"<h1 dir=\"auto\">{document.Title}</h1>\n");
    }

    private static string TextAddress(DocumentId id, string? ticket) =>
        $"{DocumentLinks.Path(id)}/text{(ticket is null ? "" : $"?ticket={Uri.EscapeDataString(ticket)}")}";

    // In a text file a line ends where its editor was full; elsewhere a line break was meant.
    private static string Layout(Document document) =>
        Path.GetExtension(document.Id.Path).ToLowerInvariant() is ".txt" or ".md" or ".markdown" ? "flowing" : "as-laid-out";
}
