using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Extraction.Details;

/// <summary>What programs write into a file's properties by themselves, and what says nothing of the document.</summary>
internal static partial class JunkProperties
{
    // Stamps that libraries and templates leave: Excel's, python-docx's, python-pptx's and the epochs of file systems and clocks.
    private static readonly DateOnly[] Stamps =
        [new(2006, 9, 16), new(2013, 12, 23), new(2013, 1, 27), new(2000, 1, 1), new(1980, 1, 1), new(1970, 1, 1), new(1904, 1, 1), new(1900, 1, 1), new(1601, 1, 1)];

    public static DocumentDetails Cleaned(this DocumentDetails properties) => new(
        Kept(properties.Title, JunkTitle()),
        Kept(properties.Author, JunkAuthor()),
        properties.Date is { Year: >= 1985 and <= 2199 } date && !Stamps.Contains(date) ? date : null);

    public static string? CleanedTitle(string? title) => Kept(title, JunkTitle());

    private static string? Kept(string? value, Regex junk)
    {
        var text = value is null ? "" : Spaces().Replace(HiddenText.Strip(value, new HiddenTally()), " ").Trim();
        return text.Length is > 1 and <= 300 && text.Any(char.IsLetter) && !junk.IsMatch(text) ? text : null;
    }

    [GeneratedRegex(
        @"^(microsoft (word|powerpoint|excel)\b.*|untitled.*|(document|presentation|workbook|book|sheet|slide|page)\s*\d*|new (microsoft )?\w+( document)?|title|no title|powerpoint[- ]presentation|无标题.*|無題.*|名称未設定.*|文書\s*\d*|プレゼンテーション\s*\d*|タイトル|.*\.(docx?|pptx?|xlsx?|pdf|indd|qxd|pub|tmp|txt|md|dvi|tex|html?))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JunkTitle();

    [GeneratedRegex(
        @"^(microsoft( office)?( user)?|admin(istrator)?|(default |windows )?user\d*|owner|author|unknown|anonymous|root|guest|none|python-docx|openpyxl|apache poi|libreoffice|writer|作成者|ユーザー|管理者|steve canny)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JunkAuthor();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
