using ChatBot.Conversations;

namespace ChatBot.Channels.Slack;

/// <summary>The app was taken out of a workspace: its token goes, and every word kept of it. May be told twice and in any order.</summary>
internal sealed partial class SlackRemoval(SlackTokens tokens, Forgetting forgetting, ILogger<SlackRemoval> logger)
{
    public async Task RemoveAsync(string team, string? enterprise, bool isOrganisation, CancellationToken cancellationToken)
    {
        await tokens.ForgetAsync(team, enterprise, isOrganisation, cancellationToken);
        await forgetting.ForgetAsync(new ForgetScope(SlackPlace.ChannelName, new TenantId(team)), cancellationToken);
        Log.Removed(logger, isOrganisation ? enterprise ?? team : team);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The app was removed from {Workspace}; its token and what was remembered are erased")]
        public static partial void Removed(ILogger logger, string workspace);
    }
}
