using System.Globalization;
using ChatBot.Knowledge;

namespace ChatBot.Channels;

/// <summary>What a signed link says: one document, opened at one passage, as it was when it was cited.</summary>
/// <param name="Version">First letters of the content hash at that time.</param>
internal sealed record ViewerTicket(DocumentId Document, Span Span, string Version)
{
    // The path comes last: it alone may hold blanks.
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Span.Start} {Span.End} {Version} {Document.Path}");

    public static ViewerTicket? Parse(string text) =>
        text.Split(' ', 4) is [var start, var end, var version, var path]
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            ? new ViewerTicket(new DocumentId(path), new Span(from, to), version)
            : null;
}
