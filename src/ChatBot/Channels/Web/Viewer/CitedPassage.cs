using System.Globalization;
using ChatBot.Answering.Wire;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Web.Viewer;

/// <summary>The passage a link points to.</summary>
/// <param name="Version">Of the document when it was cited; null when the link does not say.</param>
internal sealed record CitedPassage(Span Span, string? Version)
{
    /// <summary>Null when the address names no passage, or not in a way that can be read.</summary>
    public static CitedPassage? Of(IQueryCollection query) =>
        TryOffset(query["start"], out var start) && TryOffset(query["end"], out var end) && start < end
            ? new CitedPassage(new Span(start, end), query["version"] is [{ Length: > 0 } version] ? version : null)
            : null;

    public static CitedPassage Of(ViewerTicket ticket) => new(ticket.Span, ticket.Version);

    /// <summary>Whether the span still means what it meant when it was cited.</summary>
    public bool FitsTo(Document document) =>
        Span.End <= document.Text.Length && (Version is null || Version == DocumentLinks.Version(document));

    private static bool TryOffset(string? text, out int offset) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out offset);
}
