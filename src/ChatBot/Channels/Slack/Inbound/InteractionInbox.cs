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
        if (Interaction.Read(payload) is not { } interaction)
        {
            Log.Unreadable(logger, payload["type"]);
            return null;
        }

        if (!access.MayUse(interaction.Team, interaction.Enterprise) || (interaction.IsForeign && !options.Value.SharedChannels))
            return null;
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

    // The message and the button are the key: pressed again, by whomever, the answer stands below already.
    private async Task AskAsync(Interaction interaction, string action, string question, bool isOpen, CancellationToken cancellationToken)
    {
        if (question.Length == 0 || interaction.Message is not { } message)
            return;
        var inPlace = isOpen || interaction.IsPrivate;
        if (inPlace && !SlackAddresses.IsResponseUrl(interaction.ResponseUrl, environment.IsDevelopment()))
            return;
        var place = inPlace
            ? interaction.Place(thread: null, interaction.ResponseUrl, isOpen && !access.IsSilent(interaction.Channel))
            : interaction.Place(interaction.Thread);
        await inbox.AcceptAsync(place.Ask($"{message}:{action}", TurnKind.Command, question, time.GetUtcNow()), cancellationToken);
    }

    private async Task AskAboutAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var message = interaction.Payload.Object("message");
        if (interaction.Trigger is not { } trigger)
            return;
        var hasUrl = SlackAddresses.IsResponseUrl(interaction.ResponseUrl, environment.IsDevelopment());
        var place = interaction.Place(hasUrl ? null : message["thread_ts"] ?? message["ts"], hasUrl ? interaction.ResponseUrl : null);
        await inbox.AcceptAsync(place.Ask(trigger, TurnKind.Command, IncomingText.Words(message["text"], botUser: null), time.GetUtcNow()), cancellationToken);
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
