using ChatBot.Channels.Slack.Inbound;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Slack;

/// <summary>What is shown besides answers. None of it holds up an acknowledgement.</summary>
internal sealed class Courtesies(
    Errands errands, SlackApi api, SlackTokens tokens, SlackAccess access, SlackReplyFactory replies, SessionStatus status, KnowledgeBase knowledge, CitationTargets targets,
    SlackHome home)
{
    /// <summary>For the asker's eyes alone.</summary>
    public void Tell(SlackPlace place, Notice notice, string? language) => errands.Send(cancellation => replies.Thread(place).TellAsync(notice.In(language), place.Thread, cancellation));

    /// <summary>To whoever pressed something, alone.</summary>
    public void Reply(Interaction interaction, Notice notice, string? language) => Tell(interaction.Place(interaction.StandsIn, interaction.ResponseUrl), notice, language);

    public void Thank(Interaction interaction, string? language) => Reply(interaction, SlackNotices.Thanks, language ?? "en");

    public void MarkIdle(SlackPlace place) => errands.Send(cancellation => status.SetAsync(place, SessionStatus.Idle, cancellation));

    /// <summary>In place of the progress message, if there is one or may be.</summary>
    public void SayStopped(Turn turn, MessageId? placeholder) => errands.Send(async cancellation =>
    {
        var reply = replies.Create(turn);
        var shown = placeholder ?? await reply.FindAsync(turn.Id, cancellation);
        if (shown is not null || !reply.CanUpdate)
            await reply.DeliverAsync(shown, new Delivery(turn.Id, Notice.Stopped.In(turn.SpokenLanguage)), cancellation);
        else
            await status.SetAsync(SlackPlace.Of(turn), SessionStatus.Idle, cancellation);
    });

    public void ShowHome(EventMeaning.HomeOpened opened) => errands.Send(cancellation => opened.Tab == "messages" && opened.Conversation is { } conversation
        ? home.SuggestAsync(opened.Place, conversation, cancellation)
        : home.PublishAsync(opened.Place, opened.Conversation, cancellation));

    public void ShowQuotes(Interaction interaction, string value, string? language)
    {
        if (interaction.Trigger is not { } trigger || knowledge.Current is not { } generation)
            return;
        var collections = access.Collections(interaction.Channel);
        var modal = QuotesModal.Of(QuoteReference.Decode(value), generation, collections, targets, SlackWording.In(language));
        OpenModal(interaction, trigger, modal, language);
    }

    public void AskWhy(Interaction interaction, string answer, string? language)
    {
        if (interaction.Trigger is { } trigger)
            OpenModal(interaction, trigger, FeedbackModal.Of(answer, SlackWording.In(language)), language);
    }

    // A trigger lives three seconds: the dialog is made before the call and not after it.
    private void OpenModal(Interaction interaction, string trigger, ModalView modal, string? language) => errands.Send(async cancellation =>
    {
        var token = await tokens.ForAsync(interaction.Team, interaction.Enterprise, cancellation);
        var result = await api.CallAsync(SlackMethod.OpenView, token, interaction.Team, channel: null, new OpenView(trigger, modal), cancellation);
        if (!result.IsOk)
            Reply(interaction, SlackNotices.NotOpened, language ?? "en");
        result.OrThrow(SlackMethod.OpenView);
    });
}
