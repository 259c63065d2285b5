using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>Readers' votes on answers. A vote counts at once; why an answer did not help is asked afterwards.</summary>
internal sealed partial class SlackFeedback(FeedbackLog log, Courtesies courtesies, ILogger<SlackFeedback> logger)
{
    /// <param name="value">The vote and the answer's id, as the button carries them.</param>
    public async Task VoteAsync(Interaction interaction, string value, string? language, CancellationToken cancellationToken)
    {
        if (value.Split(':') is not [AnswerActions.Helpful or AnswerActions.NotHelpful, { Length: > 0 } turn])
            return;
        var isHelpful = value.StartsWith($"{AnswerActions.Helpful}:", StringComparison.Ordinal);
        if (!await AddAsync(interaction, turn, interaction.Channel, isHelpful, "", cancellationToken))
            return;
        if (isHelpful)
            courtesies.Thank(interaction, language);
        else
            courtesies.AskWhy(interaction, $"{turn}:{interaction.Channel}", language);
    }

    /// <summary>The words that follow a vote.</summary>
    public async Task ExplainAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var view = interaction.Payload.Object("view");
        var reason = view.Object("state").Object("values").Object(FeedbackModal.BlockId).Object(FeedbackModal.ActionId)["value"];
        if (!string.IsNullOrWhiteSpace(reason) && view["private_metadata"]?.Split(':') is [var turn, var channel])
            await AddAsync(interaction, turn, channel, isHelpful: false, reason.Trim(), cancellationToken);
    }

    private async Task<bool> AddAsync(Interaction interaction, string turn, string channel, bool isHelpful, string reason, CancellationToken cancellationToken)
    {
        var feedback = new Feedback(
            new TurnId(turn), SlackPlace.ChannelName, new TenantId(interaction.Team), new ConversationId(channel), new AskerId(interaction.User), isHelpful, reason);
        var isKnown = await log.AddAsync(feedback, cancellationToken);
        if (!isKnown)
            Log.Unknown(logger, turn);
        return isKnown;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Feedback on {Turn} is left out: no such answer was given in that channel, or it is too long ago")]
        public static partial void Unknown(ILogger logger, string turn);
    }
}
