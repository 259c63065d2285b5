using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>A method of Slack's Web API.</summary>
/// <param name="IsRepeatable">False where a second call would show something a second time.</param>
internal sealed record SlackMethod(string Name, bool IsRepeatable)
{
    // Slack asks for about one message a second and channel and lets short bursts through.
    private static readonly RateLimit PerChannel = new(10, TimeSpan.FromSeconds(10));

    public static SlackMethod PostMessage { get; } = new("chat.postMessage", IsRepeatable: false);

    public static SlackMethod Update { get; } = new("chat.update", IsRepeatable: true);

    public static SlackMethod PostEphemeral { get; } = new("chat.postEphemeral", IsRepeatable: false);

    public static SlackMethod StartStream { get; } = new("chat.startStream", IsRepeatable: false);

    public static SlackMethod AppendStream { get; } = new("chat.appendStream", IsRepeatable: true);

    public static SlackMethod StopStream { get; } = new("chat.stopStream", IsRepeatable: true);

    public static SlackMethod SessionStatus { get; } = new("agents.sessions.setStatus", IsRepeatable: true);

    public static SlackMethod ThreadStatus { get; } = new("assistant.threads.setStatus", IsRepeatable: true);

    public static SlackMethod SuggestedPrompts { get; } = new("assistant.threads.setSuggestedPrompts", IsRepeatable: true);

    public static SlackMethod OpenView { get; } = new("views.open", IsRepeatable: false);

    public static SlackMethod PublishView { get; } = new("views.publish", IsRepeatable: true);

    public static SlackMethod Replies { get; } = new("conversations.replies", IsRepeatable: true);

    public static SlackMethod PersonInfo { get; } = new("users.info", IsRepeatable: true);

    public static SlackMethod Delete { get; } = new("chat.delete", IsRepeatable: true);

    public static SlackMethod ChannelInfo { get; } = new("conversations.info", IsRepeatable: true);

    public static SlackMethod AuthTest { get; } = new("auth.test", IsRepeatable: true);

    public static SlackMethod OAuthAccess { get; } = new("oauth.v2.access", IsRepeatable: false);

    public static SlackMethod OpenConnection { get; } = new("apps.connections.open", IsRepeatable: true);

    /// <summary>
    /// A method's own limit is what Slack guarantees and not what it allows, so it is not counted here: the pause Slack asks for is
    /// kept. New messages are counted by channel.
    /// </summary>
    public IReadOnlyList<RateScope> Scopes(string team, string? channel) =>
        this == PostMessage || this == StartStream
            ? [new RateScope($"slack/{team}/{Name}"), new RateScope($"slack/{team}/channel/{channel}", PerChannel)]
            : [new RateScope($"slack/{team}/{Name}")];
}
