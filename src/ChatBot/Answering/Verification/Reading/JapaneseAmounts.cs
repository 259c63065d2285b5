using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Answering.Verification.Reading;

/// <summary>Amounts as Japanese writes them, said as English evidence has them: 4300万ポンド is 43000000 pounds.</summary>
internal static partial class JapaneseAmounts
{
    // Milliseconds.
    private const int Limit = 5000;

    // Twelve digits before 兆 are still exact.
    private const int MostDigits = 12;

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["ポンド"] = "pounds", ["ドル"] = "dollars", ["円"] = "yen", ["ユーロ"] = "euros", ["パーセント"] = "percent", ["%"] = "percent", ["％"] = "percent",
    };

    public static string InEnglish(string text) => Amount().Replace(text, match =>
    {
        var (digits, scales, unit) = (match.Groups["number"].Value, match.Groups["scale"].Value, match.Groups["unit"].Value);
        if (digits.Length > MostDigits || !decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return match.Value;
        foreach (var scale in scales)
            value *= Scale(scale);
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.############} {Units.GetValueOrDefault(unit, unit)} ");
    });

    private static decimal Scale(char mark) => mark switch
    {
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '億' => 100_000_000,
        _ => 1_000_000_000_000,
    };

    [GeneratedRegex("(?<number>[0-9][0-9,.]*)(?<scale>[百千]?[万億兆]|[百千])?(?<unit>ポンド|ドル|円|ユーロ|パーセント|[%％])?(?<=[百千万億兆ポンドル円ユーロパセト%％])", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Amount();
}
