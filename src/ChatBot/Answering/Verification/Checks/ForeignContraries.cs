using System.Text.RegularExpressions;
using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>Japanese for the one of two contrary things where the English evidence has words for the other only.</summary>
internal static class ForeignContraries
{
    // Milliseconds.
    private const int Limit = 5000;

    // Beginnings of English words.
    private const string Approve = "approv accept adopt endors support ratif agree";
    private const string Reject = "reject refus declin deni deny oppos veto block";
    private const string Rise = "increas grow grew rise rising rose rais expand boost doubl";
    private const string Fall = "decreas declin fall fell drop reduc shrink shrank cut lower halv";
    private const string Open = "open start begin began begun launch found establish";
    private const string Close = "clos end stop ceas shut abolish cancel scrap";

    private static readonly (string Japanese, string[] Same, string[] Contrary)[] All =
    [
        ("承認|可決|採択|賛成|受け入れ", Approve.Split(' '), Reject.Split(' ')),
        ("否決|却下|拒否|反対|拒ん", Reject.Split(' '), Approve.Split(' ')),
        ("増加|増え|増や|増額|上昇|拡大", Rise.Split(' '), Fall.Split(' ')),
        ("減少|減っ|減り|減ら|減額|低下|縮小|削減", Fall.Split(' '), Rise.Split(' ')),
        ("開設|開始|開業|始ま|始め|設立", Open.Split(' '), Close.Split(' ')),
        ("閉鎖|終了|廃止|中止", Close.Split(' '), Open.Split(' ')),
    ];

    public static string? Fault(string said, IReadOnlyList<Word> stated)
    {
        foreach (var (japanese, same, contrary) in All)
            if (Regex.Match(said, japanese, RegexOptions.None, TimeSpan.FromMilliseconds(Limit)) is { Success: true } match && !First(stated, same).Any() && First(stated, contrary).FirstOrDefault() is { } other)
                return $"\"{match.Value}\" where the cited text says \"{other.Text}\"";
        return null;
    }

    private static IEnumerable<Word> First(IReadOnlyList<Word> words, string[] beginnings) =>
        words.Where(word => !word.IsName && beginnings.Any(beginning => word.Text.StartsWith(beginning, StringComparison.Ordinal)));
}
