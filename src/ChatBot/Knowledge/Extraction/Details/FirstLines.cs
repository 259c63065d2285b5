using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Extraction.Details;

/// <summary>Title, author and date as they are printed on top of a document.</summary>
internal static partial class FirstLines
{
    // A date or a name further down belongs to the story, not to the document.
    private const int MostBlocks = 8, MostCharacters = 1200;

    public static DocumentDetails Read(string text, IReadOnlyList<Block> blocks)
    {
        var top = blocks.TakeWhile((block, index) => index < MostBlocks && block.Span.End <= MostCharacters + blocks[0].Span.Start).ToList();
        var parts = top.SelectMany(block => block.Span.Of(text).Split(LineSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        return new DocumentDetails(Title(text, top), parts.Select(Byline).FirstOrDefault(name => name is not null), parts.Select(DateText.Read).FirstOrDefault(date => date is not null));
    }

    /// <summary>The name of a line "by Clark Vasey", "Author: ...", "文：..."; null for any other line.</summary>
    public static string? Byline(string line)
    {
        var match = By().Match(line);
        return match.Success ? match.Groups["name"].Value.Trim() : null;
    }

    private static string? Title(string text, List<Block> top)
    {
        var heading = top.Find(block => block.Kind == BlockKind.Heading)
            ?? top.Find(block => block.Kind == BlockKind.Paragraph && TitleLine.IsOne(block.Span.Of(text)));
        return heading is null ? null : Spaces().Replace(heading.Span.Of(text), " ");
    }

    private static readonly string[] LineSeparators = ["\r\n", "\n", "\r", " | ", "|", " · ", " • ", "\t"];

    // Two to five capitalised words, or several such names: "By 2030" and "by hand" are no names.
    private const string Person = @"(\p{Lu}[\p{L}'’.\-]*)(\s+(?!and\s|And\s)(de|van|von|der|da|di|la|bin|al|\p{Lu}[\p{L}'’.\-]*)){1,4}";

    [GeneratedRegex(
        @"^((?i:(written |posted )?by|authors?:)\s+(?<name>" + Person + @"((,\s+|\s+(and|&)\s+|,\s+and\s+)" + Person + @")*)(?=$|[,|(–—-]|\s+[–—-]\s)"
        + @"|(著者|筆者|執筆者?|文|作成者)\s*[:\uFF1A]\s*(?<name>[^\s(\uFF08、,|][^(\uFF08、,|]{0,39}))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex By();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
