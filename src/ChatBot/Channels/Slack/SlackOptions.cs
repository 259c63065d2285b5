namespace ChatBot.Channels.Slack;

/// <summary>The Slack channel's settings. Nothing set means the channel is off.</summary>
internal sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>One workspace's bot token (<c>xoxb-…</c>). Without it, workspaces install the app through <c>/slack/oauth/install</c>.</summary>
    public string? BotToken { get; set; }

    /// <summary>From the app's Basic Information page. While a secret is changed, both: the new and the old one, with a comma between them.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>An app-level token (<c>xapp-…</c>) switches to Socket Mode: the bot calls Slack, and Slack need not reach the bot.</summary>
    public string? AppToken { get; set; }

    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>Where Slack sends people back after an installation; null takes <c>Web:PublicBaseUrl</c>, or without it the address the installation was begun at.</summary>
    public string? RedirectUrl { get; set; }

    /// <summary>Ids of the workspaces and organisations that may use the bot; empty means all that have installed it.</summary>
    public IList<string> Workspaces { get; } = [];

    /// <summary>Settings of single channels, by channel id.</summary>
    public IDictionary<string, SlackChannelOptions> Channels { get; } = new Dictionary<string, SlackChannelOptions>(StringComparer.Ordinal);

    /// <summary>Collections of documents that may be quoted where a channel's own settings do not say; empty means all.</summary>
    public IList<string> Collections { get; } = [];

    /// <summary>Answers replies in threads the bot already takes part in without being mentioned again.</summary>
    public bool FollowUps { get; set; } = true;

    /// <summary>Answers in channels that other organisations can read (Slack Connect).</summary>
    public bool SharedChannels { get; set; }

    /// <summary>Shows progress as task cards where the workspace has them.</summary>
    public bool Streaming { get; set; } = true;

    /// <summary>Questions taken from one thread in a minute: where bots talk to each other, the talk ends here.</summary>
    public int QuestionsPerThreadAndMinute { get; set; } = 10;

    public bool IsOn => Given(BotToken) || Given(SigningSecret) || Given(AppToken) || Given(ClientId);

    public bool UsesSocketMode => Given(AppToken);

    public bool Installs => Given(ClientId);

    public IReadOnlyList<string> SigningSecrets =>
        SigningSecret?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>With the slash at its end that relative addresses need.</summary>
    public Uri ApiBase => new(ApiBaseUrl.EndsWith('/') ? ApiBaseUrl : ApiBaseUrl + "/");

    private static bool Given(string? setting) => !string.IsNullOrWhiteSpace(setting);
}
