using System.Text.Json.Nodes;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>Takes buttons, shortcuts and dialogs in.</summary>
internal sealed partial class InteractionInbox(
    TurnInbox inbox, SlackAccess access, Courtesies courtesies, SlackFeedback feedback, TimeProvider time, IHostEnvironment environment,
    IOptions<SlackOptions> options, ILogger<InteractionInbox> logger)
{
    public const string AskAboutMessage = "ask_about_message";

    /// <returns>The body of the acknowledgement; null for an empty one.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was promised.</exception>
    public async Task<JsonObject?> TakeAsync(Payload payload, CancellationToken cancellationToken)
    {
        if (Interaction.Read(payload, environment.IsDevelopment()) is not { } interaction)
        {
            Log.Unreadable(logger, payload["type"]);
            return null;
        }

        if (!access.MayUse(interaction.Team, interaction.Enterprise))
            return null;
        if (interaction.IsForeign && !options.Value.SharedChannels)
        {
            if (interaction.Type is "block_actions" or "message_action")
                courtesies.Reply(interaction, SlackNotices.NotHere, language: null);
            return null;
        }

        switch (interaction.Type)
        {
            case "block_actions":
                foreach (var action in payload.Items("actions"))
                    await PressAsync(interaction, action, cancellationToken);
                return null;
            case "message_action" when payload["callback_id"] == AskAboutMessage:
                await AskAboutAsync(interaction, cancellationToken);
                return null;
            case "view_submission" when payload.Object("view")["callback_id"] == FeedbackModal.CallbackId:
                await feedback.ExplainAsync(interaction, cancellationToken);
                return null;
            case "block_suggestion":
                return new JsonObject { ["options"] = new JsonArray() };
            default:
                return null;
        }
    }

    private async Task PressAsync(Interaction interaction, Payload action, CancellationToken cancellationToken)
    {
        var id = action["action_id"] ?? "";
        var language = AnswerActions.LanguageOf(action["block_id"]);
        var value = action["value"] ?? "";
        switch (id)
        {
            case AnswerActions.ShowQuotes:
                courtesies.ShowQuotes(interaction, value, language);
                break;
            case AnswerActions.Feedback:
                await feedback.VoteAsync(interaction, value, language, cancellationToken);
                break;
            case AnswerActions.Share:
                await AskAsync(interaction, id, value, isOpen: true, cancellationToken);
                break;
            case HomePage.Example:
                await AskFromHomeAsync(interaction, action, value, cancellationToken);
                break;
            case var followUp when followUp.StartsWith(AnswerActions.FollowUp, StringComparison.Ordinal):
                await AskAsync(interaction, id, value, isOpen: false, cancellationToken);
                break;
        }
    }

    // The message and the button are the key: pressed again, the answer stands below already. What only the presser was shown, others may ask for too.
    private async Task AskAsync(Interaction interaction, string action, string question, bool isOpen, CancellationToken cancellationToken)
    {
        if (question.Length == 0 || interaction.Message is not { } message)
            return;
        var isSilent = access.IsSilent(interaction.Channel);
        var inPlace = isOpen || isSilent || interaction.IsPrivate;
        if (inPlace && interaction.ResponseUrl is null)
            return;
        var place = inPlace
            ? interaction.Place(thread: null, interaction.ResponseUrl, isOpen && !isSilent)
            : interaction.Place(interaction.Thread, interaction.ResponseUrl);
        var key = isSilent ? $"{message}:{action}:{interaction.User}" : $"{message}:{action}";
        await inbox.AcceptAsync(place.Ask(key, TurnKind.Command, question, time.GetUtcNow()), cancellationToken);
    }

    private async Task AskAboutAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var message = interaction.Payload.Object("message");
        if (interaction.Trigger is not { } trigger)
            return;
        var place = interaction.Place(interaction.ResponseUrl is null ? message["thread_ts"] ?? message["ts"] : null, interaction.ResponseUrl);
        await inbox.AcceptAsync(place.Ask(trigger, TurnKind.Command, IncomingText.WordsOf(message), time.GetUtcNow()), cancellationToken);
    }

    private async Task AskFromHomeAsync(Interaction interaction, Payload action, string question, CancellationToken cancellationToken)
    {
        // The home page keeps the id of the direct messages with its reader.
        if (question.Length == 0 || interaction.Payload.Object("view")["private_metadata"] is not { Length: > 0 } conversation || !conversation.StartsWith('D'))
            return;
        var place = interaction.Place(thread: null) with { Channel = conversation };
        await inbox.AcceptAsync(place.Ask($"home:{action["action_ts"] ?? interaction.Trigger}", TurnKind.Command, question, time.GetUtcNow()), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "An interaction of type {Type} does not say who it comes from and is left alone")]
        public static partial void Unreadable(ILogger logger, string? type);
    }
}
