namespace ChatBot.Channels.Slack;

internal sealed class SlackChannelOptions
{
    /// <summary>Collections that may be quoted in this channel; empty takes <see cref="SlackOptions.Collections"/>.</summary>
    public IList<string> Collections { get; } = [];

    /// <summary>Follow-up questions need a mention here too.</summary>
    public bool OnlyWhenMentioned { get; set; }

    /// <summary>The bot says nothing in this channel.</summary>
    public bool Silent { get; set; }
}
