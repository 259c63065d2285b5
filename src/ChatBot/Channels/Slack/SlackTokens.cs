using ChatBot.Channels.Slack.Installing;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Conversations.Outbound;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack;

/// <summary>The bot token to speak with in a workspace: the one of the settings, or that of the workspace's own installation.</summary>
internal sealed class SlackTokens(IOptions<SlackOptions> options, Installations installations)
{
    private readonly string? single = string.IsNullOrWhiteSpace(options.Value.BotToken) ? null : options.Value.BotToken;

    /// <summary>The bot's own user, where the settings' token has told.</summary>
    public string? SingleBotUser { get; set; }

    /// <exception cref="SendRefusedException">The app is not installed there.</exception>
    /// <exception cref="SendFailedException">The token could not be refreshed just now.</exception>
    public async Task<string> ForAsync(string team, string? enterprise, CancellationToken cancellationToken) =>
        single
        ?? (await installations.FindAsync(team, enterprise, cancellationToken))?.AccessToken
        ?? throw new SendRefusedException($"the app is not installed in {enterprise ?? team}; install it through /slack/oauth/install");

    /// <summary>Without asking anybody: events usually say it themselves.</summary>
    public string? BotUserOf(string team) => single is null ? installations.BotUserOf(team) : SingleBotUser;

    /// <summary>Slack says that a token is dead: it is not called with again.</summary>
    public async Task NoticeAsync(string team, string? enterprise, SlackResult result, CancellationToken cancellationToken)
    {
        if (single is null && result.IsDeadToken)
            await ForgetAsync(team, enterprise, enterprise is not null, cancellationToken);
    }

    public Task ForgetAsync(string team, string? enterprise, bool isOrganisation, CancellationToken cancellationToken) =>
        single is null ? installations.RemoveAsync(team, enterprise, isOrganisation, cancellationToken) : Task.CompletedTask;
}
