using System.Text.Json;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;
using ChatBot.Knowledge.Text;

namespace ChatBot.Channels.Teams.Meetings;

/// <summary>A meeting that has just begun.</summary>
/// <param name="Id">Names this one meeting, also among those of a series.</param>
/// <param name="Title">As its organiser wrote it, on one line.</param>
internal sealed record MeetingStart(string Id, string Title)
{
    public const string Event = "application/vnd.microsoft.meetingStart";

    /// <summary>What a chat or a team consents to with the app; without it Teams tells of no meeting.</summary>
    public static IReadOnlyList<string> Permissions { get; } = ["OnlineMeeting.ReadBasic.Chat", "ChannelMeeting.ReadBasic.Group"];

    private const int LongestTitle = 200;

    /// <summary>Null where the event does not say what the meeting is about.</summary>
    public static MeetingStart? Of(Activity activity)
    {
        if (activity.Name != Event || activity.Value is not { ValueKind: JsonValueKind.Object } value)
            return null;
        var title = OneLine.Of(Text(value, "Title") ?? "");
        return title.Length == 0
            ? null
            : new MeetingStart($"{activity.ChannelData?.Meeting?.Id ?? Text(value, "Id")}/{Text(value, "StartTime")}", Rendering.ShortText.Of(title, LongestTitle));
    }

    /// <summary>What is asked for the people of the meeting.</summary>
    public string Question => SpokenLanguage.Of(Title) == "ja" ? $"{Title}のブリーフィング" : $"Brief me on {Title}";

    // Teams writes these members with capitals, unlike all others.
    private static string? Text(JsonElement value, string name) => value.EnumerateObject()
        .Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase) && member.Value.ValueKind == JsonValueKind.String)
        .Select(member => member.Value.GetString()).FirstOrDefault();
}
