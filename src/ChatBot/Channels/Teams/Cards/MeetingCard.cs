using System.Text.Json.Nodes;
using ChatBot.Channels.Teams.Meetings;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>Asks a meeting's chat whether it wants a briefing when a meeting begins, and shows what it chose.</summary>
internal static class MeetingCard
{
    public const string On = "meetings/on";
    public const string Off = "meetings/off";
    public const string Show = "meetings/show";

    public static JsonObject Of(MeetingBriefings chosen, bool isJapanese)
    {
        var text = Text(chosen, isJapanese);
        return new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["fallbackText"] = text,
            // Nobody is listed: the card asks anew only when a reader says so.
            ["refresh"] = new JsonObject { ["action"] = Action(Show, isJapanese ? "更新" : "Refresh"), ["userIds"] = new JsonArray() },
            ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true }),
            ["actions"] = chosen switch
            {
                MeetingBriefings.On => new JsonArray(Action(Off, isJapanese ? "オフにする" : "Turn off")),
                MeetingBriefings.Off => new JsonArray(Action(On, isJapanese ? "オンにする" : "Turn on")),
                _ => new JsonArray(Action(On, isJapanese ? "オンにする" : "Turn on"), Action(Off, isJapanese ? "不要です" : "No, thanks")),
            },
        };
    }

    public static string Text(MeetingBriefings chosen, bool isJapanese) => (chosen, isJapanese) switch
    {
        (MeetingBriefings.Undecided, false) => "When a meeting begins here, I can post what the documents say on its title: a few lines, each with its source. Shall I?",
        (MeetingBriefings.On, false) => "When a meeting begins here, I post what the documents say on its title. Where they say nothing, I stay silent.",
        (MeetingBriefings.Undecided, true) => "ここで会議が始まるとき、会議名について文書に書かれていることを、出典付きで短く投稿できます。投稿しますか。",
        (_, false) => "I post nothing when meetings begin here.",
        (MeetingBriefings.On, true) => "ここで会議が始まるとき、会議名について文書に書かれていることを投稿します。書かれていなければ、何も投稿しません。",
        _ => "ここで会議が始まるときに投稿することはありません。",
    };

    private static JsonObject Action(string verb, string title) => new() { ["type"] = "Action.Execute", ["verb"] = verb, ["title"] = title };
}
