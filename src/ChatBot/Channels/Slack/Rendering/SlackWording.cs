using System.Globalization;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>The channel's own words, in the two languages the bot speaks.</summary>
internal sealed record SlackWording(
    string Language, string Searching, string SearchingMany, string Writing, string Checking, string CheckingMany,
    string ShowQuotes, string Quotes, string Close, string Share, string Helpful, string NotHelpful,
    string Page, string ByModel, string LeftOut, string Changed, string DateFormat, string TellMore, string TellMoreLabel, string Send, string Open)
{
    private static readonly SlackWording English = new(
        "en", "Searching the documents…", "Searching {0} documents…", "Writing the answer…", "Checking the quotes…", "Checking {0} quotes…",
        "Show quotes", "Quotes", "Close", "Share in channel", "Helpful", "Not helpful",
        "p. {0}", "AI-generated wording; every statement was checked against the quotes behind it.",
        "There is more than fits here: {0} more lines. Ask for something narrower to see them.",
        "This document has changed since the answer was given, or is not here any more.",
        "d MMM yyyy", "What was wrong?", "Tell us what was wrong or missing (optional)", "Send", "Open");

    private static readonly SlackWording Japanese = new(
        "ja", "資料を検索しています…", "{0}件の資料を検索しています…", "回答を作成しています…", "引用を確認しています…", "{0}件の引用を確認しています…",
        "引用を表示", "引用", "閉じる", "チャンネルで共有", "役に立った", "役に立たなかった",
        "{0}ページ", "AIによる文章です。すべての記述は引用元と照合済みです。",
        "ここに収まりません(残り{0}行)。範囲を狭めてお尋ねください。",
        "この資料は回答後に変更されたか、削除されました。",
        "yyyy年M月d日", "どこが違いましたか", "誤りや不足があればお知らせください(任意)", "送信", "開く");

    public static SlackWording In(string? language) => language == "ja" ? Japanese : English;

    public static string Filled(string pattern, int count) => string.Format(CultureInfo.InvariantCulture, pattern, count);
}
