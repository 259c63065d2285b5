namespace ChatBot.Channels.Teams.Meetings;

/// <summary>The words by which a chat says whether it wants a briefing when a meeting begins; the buttons say the same.</summary>
internal static class MeetingWish
{
    public const string On = "meeting briefings on";
    public const string Off = "meeting briefings off";

    /// <summary>Null when the words are none of these.</summary>
    public static MeetingBriefings? Of(string text) => text.Trim().ToLowerInvariant() switch
    {
        On or "会議の要約オン" => MeetingBriefings.On,
        Off or "会議の要約オフ" => MeetingBriefings.Off,
        _ => null,
    };
}
