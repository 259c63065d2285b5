using System.Text.RegularExpressions;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Fitting;

/// <summary>Sums of money in a text: "£5 billion", "USD50 million", "3億円".</summary>
internal static partial class SumOf
{
    // Milliseconds.
    private const int Limit = 5000;

    /// <returns>The first; null where the text names none.</returns>
    public static Span? Find(string text) => All(text).Select(span => (Span?)span).FirstOrDefault();

    public static IEnumerable<Span> All(string text) => Sum().Matches(text).Select(match => new Span(match.Index, match.Index + match.Length));

    [GeneratedRegex(@"((US|AU?|C|NZ|HK)?[$£€¥]|(USD|GBP|EUR|JPY|AUD)\s?)\d[\d,.]*\d*(\s(trillion|billion|million|thousand)\b|(tn|bn|m|k)\b)?(?<![.,])|\b\d[\d,.]*(\s(trillion|billion|million|thousand|hundred))*\s(pounds|dollars|yen|euros|pence|cents)\b|\b(one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred) (hundred |thousand |million |billion |trillion )*(pounds|dollars|yen|euros)\b|[0-9０-９][0-9０-９,，.]*[兆億万千百]*[0-9０-９]*万?(円|ドル|ポンド|ユーロ)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Sum();
}
