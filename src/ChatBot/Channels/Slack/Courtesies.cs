using ChatBot.Channels.Slack.Inbound;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Slack;

/// <summary>What is shown besides answers. None of it holds up an acknowledgement.</summary>
internal sealed class Courtesies(
    SlackErrands errands, SlackApi api, SlackTokens tokens, SlackAccess access, SessionStatus status, KnowledgeBase knowledge, RecentQuestions recent, CitationTargets targets)
{
    private const string NotHere =
        "I do not answer in channels that people of other organisations can read. Ask me in a direct message, or in a channel of this workspace alone.";

    private const string Thanks = "Thank you, noted.";

    private const int LongestPromptTitle = 60;

    public void Decline(SlackPlace place) => errands.Send(async cancellation =>
        await api.CallAsync(
            SlackMethod.PostEphemeral, await TokenAsync(place, cancellation), place.Team, place.Channel,
            new PostEphemeral(place.Channel, place.User, NotHere, place.Thread), cancellation));

    /// <summary>For the voter's eyes alone.</summary>
    public void Thank(Interaction interaction) => errands.Send(async cancellation =>
        await api.CallAsync(
            SlackMethod.PostEphemeral, await tokens.ForAsync(interaction.Team, interaction.Enterprise, cancellation), interaction.Team, interaction.Channel,
            new PostEphemeral(interaction.Channel, interaction.User, Thanks, interaction.Thread), cancellation));

    public void MarkIdle(SlackPlace place) => errands.Send(cancellation => status.SetAsync(place, SessionStatus.Idle, cancellation));

    public void ShowHome(EventMeaning.HomeOpened opened) => errands.Send(cancellation => opened.Tab == "messages" && opened.Conversation is { } conversation
        ? SuggestAsync(opened.Place, conversation, cancellation)
        : PublishAsync(opened.Place, opened.Conversation, cancellation));

    public void ShowQuotes(Interaction interaction, string value)
    {
        if (interaction.Trigger is not { } trigger || knowledge.Current is not { } generation)
            return;
        var collections = access.Collections(interaction.Channel);
        var modal = QuotesModal.Of(QuoteReference.Decode(value), generation, collections, targets, SlackWording.In(null));
        OpenModal(interaction, trigger, modal);
    }

    public void AskWhy(Interaction interaction, string answer)
    {
        if (interaction.Trigger is { } trigger)
            OpenModal(interaction, trigger, FeedbackModal.Of(answer, SlackWording.In(null)));
    }

    // A trigger lives three seconds: the dialog is made before the call and not after it.
    private void OpenModal(Interaction interaction, string trigger, ModalView modal) => errands.Send(async cancellation =>
        await api.CallAsync(
            SlackMethod.OpenView, await tokens.ForAsync(interaction.Team, interaction.Enterprise, cancellation), interaction.Team, channel: null,
            new OpenView(trigger, modal), cancellation));

    private async Task PublishAsync(SlackPlace place, string? conversation, CancellationToken cancellation)
    {
        var asked = await recent.OfAsync(place.Tenant, new AskerId(place.User), cancellation);
        var page = HomePage.Of(knowledge.Current, access.Collections(conversation ?? ""), asked, conversation);
        await api.CallAsync(
            SlackMethod.PublishView, await TokenAsync(place, cancellation), place.Team, channel: null, new PublishView(place.User, page), cancellation);
    }

    private async Task SuggestAsync(SlackPlace place, string conversation, CancellationToken cancellation)
    {
        var collections = access.Collections(conversation);
        var documents = (knowledge.Current?.Documents.Values ?? [])
            .Where(document => collections is null || collections.Contains(document.Collection))
            .OrderByDescending(document => document.Date ?? DateOnly.MinValue);
        SuggestedPrompt[] prompts = [.. HomePage.ExampleQuestions(documents).Select(question => new SuggestedPrompt(SlackText.Line(question, LongestPromptTitle), question))];
        if (prompts.Length > 0)
            await api.CallAsync(
                SlackMethod.SuggestedPrompts, await TokenAsync(place, cancellation), place.Team, channel: null, new SetSuggestedPrompts(conversation, prompts), cancellation);
    }

    private Task<string> TokenAsync(SlackPlace place, CancellationToken cancellation) => tokens.ForAsync(place.Team, place.Enterprise, cancellation);
}
