using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>What an event asks the bot to do.</summary>
internal abstract record EventMeaning
{
    internal sealed record Ignored(string Reason) : EventMeaning;

    /// <param name="Gesture">The client's own id of the message; the same when one gesture arrives as two messages.</param>
    /// <param name="IsFollowUp">Nobody mentioned the bot: it answers only where it takes part already, and what is meant for it.</param>
    internal sealed record Asked(Turn Turn, SlackPlace Place, string? Gesture, bool IsFollowUp) : EventMeaning;

    /// <summary>A question in a place where the bot keeps quiet; the asker alone is told.</summary>
    internal sealed record Declined(SlackPlace Place, string? Language) : EventMeaning;

    /// <param name="Conversation">The direct messages with this person.</param>
    internal sealed record HomeOpened(SlackPlace Place, string Tab, string? Conversation) : EventMeaning;

    internal sealed record Invited(SlackPlace Place) : EventMeaning;

    /// <summary>The app was removed, or its token taken back: what it knows of the workspace goes.</summary>
    internal sealed record Removed(string Team, string? Enterprise, bool IsOrganisation) : EventMeaning;

    internal sealed record Stopped(SlackPlace Place) : EventMeaning;

    /// <summary>Slack delivers no more for this minute.</summary>
    internal sealed record Throttled(string Team) : EventMeaning;
}
