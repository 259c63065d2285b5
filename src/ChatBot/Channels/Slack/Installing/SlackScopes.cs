namespace ChatBot.Channels.Slack.Installing;

/// <summary>What the app asks a workspace for; the manifest lists the same, which a test holds.</summary>
internal static class SlackScopes
{
    public static IReadOnlyList<string> Bot { get; } =
    [
        "app_mentions:read", "assistant:write", "channels:history", "channels:read", "chat:write", "commands", "groups:history", "groups:read", "im:history", "users:read",
    ];
}
