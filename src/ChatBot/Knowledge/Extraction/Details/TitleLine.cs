using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Extraction.Details;

/// <summary>Tells a title from a sentence, a date line and a byline, cautiously.</summary>
internal static partial class TitleLine
{
    private const int MostCharacters = 160, MostWords = 24;

    public static bool IsOne(string line) =>
        line.Length is > 1 and <= MostCharacters
        && !line.Contains('\n', StringComparison.Ordinal)
        && line.AsSpan().Count(' ') < MostWords
        && line[^1] is not ('.' or ',' or ';' or ':' or '!' or '。' or '、' or '，' or '：')
        && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || line[0] > '\u02FF' || line[0] is '\'' or '"' or '(')
        && line.Any(char.IsLetter)
        && DateText.Read(line) is null
        && FirstLines.Byline(line) is null
        && !NotATitle().IsMatch(line);

    // Labels with their values, addresses and telephone numbers.
    [GeneratedRegex(@"^\p{L}+( \p{L}+)?:\s|https?://|@\w|^\+?[\d ()-]+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NotATitle();
}
