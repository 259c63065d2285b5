using ChatBot.Answering;
using ChatBot.Channels.Teams.Wire;

namespace ChatBot.Channels.Teams.Rendering;

/// <summary>Citations as Teams shows them when a reader points at a marker.</summary>
internal static class CitationClaims
{
    // The service takes twenty, the Agents Playground ten.
    public const int Most = 10;
    private const int LongestName = 80;
    private const int LongestAbstract = 160;

    public static IReadOnlyList<Claim> Of(IEnumerable<Citation> citations, CitationLink link) =>
        [.. citations.Take(Most).Select(citation => new Claim(citation.Number, Appearance(citation, link(citation))))];

    private static Appearance Appearance(Citation citation, string? url) => new(
        Filled(ShortText.Of(citation.Title, LongestName), citation.Document.Path),
        Filled(ShortText.Of(citation.Quote, LongestAbstract), citation.Title),
        // Teams takes links to https only; a development host has none.
        url is not null && url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? url : null,
        IconOf(citation.Document.Path) is { } icon ? new Icon(icon) : null);

    private static string Filled(string text, string otherwise) => text.Length > 0 ? text : ShortText.Of(otherwise, LongestName);

    private static string? IconOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PDF" => "PDF",
        ".DOCX" or ".DOC" => "Microsoft Word",
        ".PPTX" => "Microsoft PowerPoint",
        ".XLSX" or ".CSV" => "Microsoft Excel",
        ".TXT" or ".MD" => "Text",
        ".HTML" or ".HTM" => "Source Code",
        _ => null,
    };
}
