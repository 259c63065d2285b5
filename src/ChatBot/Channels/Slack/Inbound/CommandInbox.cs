using ChatBot.Channels.Slack.Outbound;
using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>Takes slash commands in. The returned word is shown to the asker at once; the answer follows by the response URL.</summary>
internal sealed class CommandInbox(TurnInbox inbox, SlackAccess access, TimeProvider time, IHostEnvironment environment)
{
    /// <param name="form">The command's fields.</param>
    public async Task<Respond?> TakeAsync(IReadOnlyDictionary<string, string> form, CancellationToken cancellationToken)
    {
        // Slack looks now and then whether the certificate still stands.
        if (form.GetValueOrDefault("ssl_check") == "1")
            return null;

        var enterprise = form.GetValueOrDefault("is_enterprise_install") == "true" ? form.GetValueOrDefault("enterprise_id") : null;
        var team = form.GetValueOrDefault("team_id") ?? "";
        var text = form.GetValueOrDefault("text") ?? "";
        var language = SpokenLanguage.Of(text);
        if (!access.MayUse(team, enterprise))
            return Respond.Privately(SlackNotices.NotListed.In(language));

        var command = SlashCommand.Read(form.GetValueOrDefault("command") ?? "", text);
        if (command.Words.Length == 0)
            return Respond.Privately(SlackNotices.CommandHelp.In(language));
        var url = form.GetValueOrDefault("response_url");
        if (!SlackAddresses.IsResponseUrl(url, environment.IsDevelopment()) || form.GetValueOrDefault("trigger_id") is not { Length: > 0 } trigger
            || form.GetValueOrDefault("user_id") is not { Length: > 0 } user)
            return Respond.Privately(SlackNotices.Incomplete.In(language));

        var channel = form.GetValueOrDefault("channel_id") ?? "";
        var place = new SlackPlace(team, enterprise, channel, Thread: null, user, url, command.IsOpen && !access.IsSilent(channel));
        await inbox.AcceptAsync(command.Turn(place, trigger, time.GetUtcNow()), cancellationToken);
        return Respond.Privately(Progress.Text(default, language));
    }
}
