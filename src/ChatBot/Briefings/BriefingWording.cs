using System.Globalization;

namespace ChatBot.Briefings;

/// <summary>The bot's own words in a briefing.</summary>
internal sealed record BriefingWording(
    string Title,
    string AsOf,
    string Sources,
    IReadOnlyList<string> Headings,
    IReadOnlyList<string> States,
    string ChangedSince,
    string Unknown,
    string Closest,
    string NotMentioned,
    string NoDate,
    string NoExactDay,
    string NothingUpcoming,
    string NothingNew,
    string NoneOf,
    string AndMore,
    string ByModel)
{
    private static readonly BriefingWording English = new(
        "Briefing: {0}",
        "As of {0}",
        "Sources",
        ["In two sentences", "Agreements and dates", "Who is who", "Upcoming and past events", "Figures", "What changed", "In order of date", "What the documents do not say"],
        ["upcoming", "now", "over"],
        "What changed since {0}",
        "The documents say nothing about “{0}”.",
        "Closest: {0}",
        "Not mentioned: {0}.",
        "No date: {0}",
        "No exact day: {0}",
        "No event after {0} is named.",
        "Nothing dated after {0} is in the documents.",
        "Nothing for: {0}.",
        "{0} more in the documents.",
        "In short (written by a model, each sentence checked)");

    private static readonly BriefingWording Japanese = new(
        "説明資料：{0}",
        "{0}現在",
        "出典",
        ["要点", "協定・合意と日付", "主な人物", "今後・過去の行事", "数字", "変更点", "日付順", "資料に記載のないこと"],
        ["予定", "開催中", "終了"],
        "{0}以降の変更点",
        "「{0}」についての記載は資料にありません。",
        "最も近い箇所：{0}",
        "記載のない語：{0}",
        "日付の記載なし：{0}",
        "正確な日の記載なし：{0}",
        "{0}より後の行事は資料にありません。",
        "{0}以降の記載は資料にありません。",
        "記載なし：{0}",
        "資料にはほかに{0}件あります。",
        "要点（言語モデルによる文、照合済み）");

    public static BriefingWording In(string language) => language == "ja" ? Japanese : English;

    public string Of(EventState state) => States[(int)state];

    public string Heading(SectionKind kind) => Headings[(int)kind];

    public static string Filled(string template, string value) => string.Format(CultureInfo.InvariantCulture, template, value);
}
