namespace ChatBot.Channels.Teams.Meetings;

/// <summary>What a chat wants when a meeting begins in it. Stored by number.</summary>
internal enum MeetingBriefings
{
    /// <summary>Nobody has said; the bot may offer.</summary>
    Undecided = 0,

    On = 1,

    /// <summary>Somebody declined: the bot does not ask again.</summary>
    Off = 2,
}
