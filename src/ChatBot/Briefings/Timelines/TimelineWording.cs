using ChatBot.Knowledge.Text;

namespace ChatBot.Briefings.Timelines;

/// <summary>The bot's own words on a timeline.</summary>
internal sealed record TimelineWording(string Title, string TitleOfAll, string Today, string Agreement, string Event, string More, string Nothing)
{
    private static readonly TimelineWording English = new("Timeline: {0}", "Timeline", "today", "Agreement", "Event", "and {0} more", "Nothing is dated.");

    private static readonly TimelineWording Japanese = new("年表：{0}", "年表", "本日", "協定・合意", "行事", "ほか{0}件", "日付のある記載はありません。");

    public static TimelineWording In(string language) => language == "ja" ? Japanese : English;

    public string TitleOf(string? topic) => topic is { Length: > 0 } ? BriefingWording.Filled(Title, OneLine.Of(topic)) : TitleOfAll;
}
