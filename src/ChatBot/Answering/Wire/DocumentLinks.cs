using System.Globalization;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Wire;

/// <summary>Where the host shows a document: <c>/documents/{id}?start=1&amp;end=9#passage</c>.</summary>
internal static class DocumentLinks
{
    private const int VersionLength = 16;

    // The passage is an anchor of the page: a browser scrolls to it without a script.
    private const string Anchor = "#passage";

    public static string Path(DocumentId document) =>
        $"/documents/{string.Join('/', document.Path.Split('/').Select(Uri.EscapeDataString))}";

    public static string Path(Citation citation) => Path(citation, version: null);

    /// <param name="version">Of the document that was cited; the viewer says so when it has changed since.</param>
    public static string Path(Citation citation, string? version) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Path(citation.Document)}?start={citation.Span.Start}&end={citation.Span.End}{(version is null ? "" : $"&version={version}")}{Anchor}");

    public static string Path(DocumentId document, string ticket) => $"{Path(document)}?ticket={Uri.EscapeDataString(ticket)}{Anchor}";

    /// <summary>Enough of the content hash to tell two versions of one document apart.</summary>
    public static string Version(Document document) => document.ContentHash[..Math.Min(VersionLength, document.ContentHash.Length)];
}
