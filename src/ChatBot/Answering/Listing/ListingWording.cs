using System.Globalization;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Listing;

/// <summary>The few words of its own that a list needs.</summary>
internal sealed record ListingWording(string Counted, string NoneToCome, string NoneOfThese, string Upcoming, string Now, string Over)
{
    private const int LongestEvent = 14;

    private static readonly ListingWording English = new(
        "{0} in the documents:",
        "No upcoming {0} is in the documents; the latest was planned for {1}.",
        "event",
        "upcoming",
        "now",
        "over");

    private static readonly ListingWording Japanese = new(
        "資料には{0}件あります。",
        "今後の{0}は資料にありません。直近のものは{1}の予定でした。",
        "予定",
        "予定",
        "開催中",
        "終了");

    private static readonly Dictionary<string, string[]> InJapanese = new(StringComparer.Ordinal)
    {
        ["delegation"] = ["代表団", "訪問団", "使節団", "派遣団"],
        ["mission"] = ["使節団", "ミッション"],
        ["visit"] = ["訪問"],
        ["meeting"] = ["会談", "会合", "会議"],
        ["summit"] = ["サミット", "首脳会議"],
        ["forum"] = ["フォーラム"],
        ["conference"] = ["会議"],
        ["treaty"] = ["条約"],
        ["memorandum"] = ["覚書"],
        ["partnership"] = ["パートナーシップ"],
        ["declaration"] = ["宣言"],
    };

    public static ListingWording In(string language) => language == "ja" ? Japanese : English;

    /// <summary>What a thing of this sort is called in Japanese.</summary>
    public static IReadOnlyList<string> JapaneseHeads(string head) => InJapanese.GetValueOrDefault(head, []);

    public string Count(int items) => string.Format(CultureInfo.InvariantCulture, Counted, items);

    public string NothingToCome(string? head, string date) => string.Format(CultureInfo.InvariantCulture, NoneToCome, Word(head), date);

    /// <remarks>Of an event known to the month only, it cannot be said that it is on.</remarks>
    public string State(DateMention date, DateOnly today) =>
        date.Last < today ? Over : date.First > today || date.Last.DayNumber - date.First.DayNumber >= LongestEvent ? Upcoming : Now;

    /// <summary>A statement without the word on its state, which the calendar carries and no document.</summary>
    public string WithoutState(string statement) =>
        statement.Replace($"({Upcoming})", "", StringComparison.Ordinal).Replace($"({Now})", "", StringComparison.Ordinal).Replace($"({Over})", "", StringComparison.Ordinal);

    private string Word(string? head) => head is null ? NoneOfThese : this == Japanese ? JapaneseHeads(head).FirstOrDefault(NoneOfThese) : head;
}
