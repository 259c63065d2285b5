using System.Globalization;
using ChatBot.Answering;

namespace ChatBot.Briefings.Exports;

/// <summary>A document and what is cited of it: one line on the page, however many spans.</summary>
internal sealed record Source(Citation First, IReadOnlyList<Citation> Citations)
{
    public static IReadOnlyList<Source> Of(IEnumerable<Citation> citations) =>
        [.. citations.GroupBy(citation => citation.Document).Select(own => new Source(own.First(), [.. own]))];

    /// <summary>"Title, 10 April 2024".</summary>
    public string Heading(string language) =>
        First.Date is { } day ? $"{First.Title}, {DateWording.Of(day, day, language)}" : First.Title;

    /// <summary>"p. 4, 21824-22330": where a citation stands in the document's text.</summary>
    public static string Place(Citation citation) =>
        string.Create(CultureInfo.InvariantCulture, $"{(citation.Page is { } page ? $"p. {page}, " : "")}{citation.Span.Start}-{citation.Span.End}");

    /// <summary>"Title, 10 April 2024 (a/b.txt): [1] 21824-22330; [3] 25581-26166".</summary>
    public string Line(string language) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Heading(language)} ({First.Document}): {string.Join("; ", Citations.Select(citation => $"[{citation.Number}] {Place(citation)}"))}");
}
