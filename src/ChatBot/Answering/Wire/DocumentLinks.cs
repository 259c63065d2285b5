using ChatBot.Knowledge;

namespace ChatBot.Answering.Wire;

/// <summary>Where the host shows a document: <c>/documents/{id}?start=1&amp;end=9</c>.</summary>
internal static class DocumentLinks
{
    public static string Path(DocumentId document) =>
        $"/documents/{string.Join('/', document.Path.Split('/').Select(Uri.EscapeDataString))}";

    public static string Path(Citation citation) =>
        $"{Path(citation.Document)}?start={citation.Span.Start}&end={citation.Span.End}";
}
