using ChatBot.Channels.Slack.Outbound;
using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>Takes slash commands in. The returned word is shown to the asker at once; the answer follows by the response URL.</summary>
internal sealed class CommandInbox(TurnInbox inbox, SlackAccess access, TimeProvider time, IHostEnvironment environment)
{
    private const string Help =
        "Ask about the documents: `/partnership which sectors are covered?` Only you see the answer, and you can share it in the channel; "
        + "`/partnership public …` answers in the open. `/brief semiconductors` gives a one-page briefing. `/partnership forget me` erases what you asked. "
        + "Every statement names its source; what the documents do not say, I say I could not find.";

    /// <param name="form">The command's fields.</param>
    public async Task<Respond?> TakeAsync(IReadOnlyDictionary<string, string> form, CancellationToken cancellationToken)
    {
        // Slack looks now and then whether the certificate still stands.
        if (form.GetValueOrDefault("ssl_check") == "1")
            return null;

        var enterprise = form.GetValueOrDefault("is_enterprise_install") == "true" ? form.GetValueOrDefault("enterprise_id") : null;
        var team = form.GetValueOrDefault("team_id") ?? "";
        if (!access.MayUse(team, enterprise))
            return Private("This workspace is not on the list of those I answer in. Ask whoever runs this bot to add it to Slack:Workspaces.");

        var command = SlashCommand.Read(form.GetValueOrDefault("command") ?? "", form.GetValueOrDefault("text") ?? "");
        if (command.Words.Length == 0)
            return Private(Help);
        var url = form.GetValueOrDefault("response_url");
        if (!SlackAddresses.IsResponseUrl(url, environment.IsDevelopment()) || form.GetValueOrDefault("trigger_id") is not { Length: > 0 } trigger
            || form.GetValueOrDefault("user_id") is not { Length: > 0 } user)
            return Private("This command came without the fields I need to answer it (response_url, trigger_id, user_id). Please try again.");

        var channel = form.GetValueOrDefault("channel_id") ?? "";
        var place = new SlackPlace(team, enterprise, channel, Thread: null, user, url, command.IsOpen && !access.IsSilent(channel));
        await inbox.AcceptAsync(command.Turn(place, trigger, time.GetUtcNow()), cancellationToken);
        return Private(Progress.Text(default, language: null));
    }

    private static Respond Private(string text) => new("ephemeral", text, Blocks: null, ReplaceOriginal: false);
}
