using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Extraction.Details;

/// <summary>Reads a date that a line consists of. Day and month order that cannot be told apart is no date.</summary>
internal static partial class DateText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date when the text is one, give or take a label, a weekday, a place or a time of day: "Published: Thu 30 Nov 2023, 10:15".</summary>
    public static DateOnly? Read(string text)
    {
        if (text.Length is 0 or > 80)
            return null;
        var plain = text.Normalize(NormalizationForm.FormKC).Trim();
        var match = Line().Match(plain);
        return match.Success ? Value(match) : null;
    }

    /// <summary>A date of the form 2023-11-30 (also with _, . or nothing between), anywhere in the text; null when there are two different ones.</summary>
    public static DateOnly? InFileName(string text)
    {
        DateOnly? found = null;
        foreach (Match match in Numeric().Matches(text))
        {
            if (Date(match.Groups["y"].Value, int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["d"].Value) is not { } date)
                continue;
            if (found is not null && found != date)
                return null;
            found = date;
        }

        return found;
    }

    private static DateOnly? Value(Match match)
    {
        var (year, month, day) = (match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value);
        if (match.Groups["era"] is { Success: true } era)
        {
            var first = era.Value switch { "令和" => 2019, "平成" => 1989, _ => 1926 };
            year = (first - 1 + (year == "元" ? 1 : Number(year))).ToString(CultureInfo.InvariantCulture);
        }

        if (match.Groups["name"] is { Success: true } name)
            return Date(year, 1 + Array.IndexOf(Months, name.Value[..3].ToLowerInvariant()), day);
        if (!match.Groups["a"].Success)
            return Date(year, Number(month), day);
        // 30/11/2023 can only be one day, 05/06/2023 could be two.
        var (a, b) = (Number(match.Groups["a"].Value), Number(match.Groups["b"].Value));
        return (a, b) switch
        {
            _ when a == b => Date(year, a, b.ToString(CultureInfo.InvariantCulture)),
            ( > 12, <= 12) => Date(year, b, a.ToString(CultureInfo.InvariantCulture)),
            ( <= 12, > 12) => Date(year, a, b.ToString(CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private static DateOnly? Date(string year, int month, string day) =>
        DateOnly.TryParseExact(
            string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{Number(day):00}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= 1800 and <= 2199
            ? date
            : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private const string MonthName = "(?<name>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\\.?";

    private const string Weekday = "((mon|tue(s)?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\\.?,?\\s+)?";

    private const string Label = "([\\p{L} ]{0,20}[::]\\s*|(first )?(published|posted|issued|released|updated|dated|as of)( on)?:?\\s+|(?-i:\\p{Lu}\\p{L}+( \\p{Lu}\\p{L}+){0,2})(,| [-–—])\\s+|[((\\[])?";

    private const string Time = "(,?\\s*(at\\s+)?([T ]|\\b)\\d{1,2}[:.h]\\d{2}([:.]\\d{2}(\\.\\d+)?)?\\s*([ap]\\.?m\\.?)?\\s*(z|utc|gmt|bst|jst|[a-z]{3,4}|[+-]\\d{2}:?\\d{2})?)?";

    [GeneratedRegex(
        "^" + Label + Weekday + "("
        + "(?<d>\\d{1,2})(st|nd|rd|th)?\\s+(of\\s+)?" + MonthName + ",?\\s+(?<y>\\d{4})"
        + "|" + MonthName + "\\s+(?<d>\\d{1,2})(st|nd|rd|th)?,?\\s+(?<y>\\d{4})"
        + "|(?<d>\\d{1,2})-" + MonthName + "-(?<y>\\d{4})"
        + "|(?<y>\\d{4})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})"
        + "|(?<a>\\d{1,2})(?<t>[-/.])(?<b>\\d{1,2})\\k<t>(?<y>\\d{4})"
        + "|(?<era>令和|平成|昭和)?\\s*(?<y>\\d{1,4}|元)\\s*年\\s*(?<m>\\d{1,2})\\s*月\\s*(?<d>\\d{1,2})\\s*日"
        + ")(\\s*\\(?[月火水木金土日](曜日?)?\\)?)?" + Time + "[))\\]]?\\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d{2})(?<sep>[-_.年]?)(?<m>0[1-9]|1[0-2])(\k<sep>|月)(?<d>0[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numeric();
}
