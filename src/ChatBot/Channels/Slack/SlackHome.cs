using ChatBot.Channels.Slack.Outbound;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Slack;

/// <summary>The app's own tabs: its home page, and the questions offered beside a new conversation.</summary>
internal sealed class SlackHome(
    SlackApi api, SlackTokens tokens, SlackAccess access, SlackPeople people, KnowledgeBase knowledge, ExampleQuestions examples, RecentExchanges recent)
{
    private const int LongestPromptTitle = 60;

    /// <param name="conversation">The direct messages with the reader, where an example's answer goes.</param>
    public async Task PublishAsync(SlackPlace place, string? conversation, CancellationToken cancellationToken)
    {
        var asked = await recent.OfAsync(place.Tenant, new AskerId(place.User), cancellationToken);
        var language = await LanguageAsync(place, cancellationToken) ?? SpokenLanguage.Of(asked is [var latest, ..] ? latest.Question : null);
        var collections = access.Collections(conversation ?? "");
        var page = HomePage.Of(knowledge.Current, collections, Examples(collections, language), asked, conversation, HomeWording.In(language));
        await api.CallAsync(
            SlackMethod.PublishView, await tokens.ForAsync(place.Team, place.Enterprise, cancellationToken), place.Team, channel: null,
            new PublishView(place.User, page), cancellationToken);
    }

    public async Task SuggestAsync(SlackPlace place, string conversation, CancellationToken cancellationToken)
    {
        var questions = Examples(access.Collections(conversation), await LanguageAsync(place, cancellationToken));
        // Pressed, a prompt becomes a message of the person's own; what would be markup in it is left out.
        SuggestedPrompt[] prompts = [.. questions.Where(question => question.AsSpan().IndexOfAny("<>@") < 0).Select(question => new SuggestedPrompt(SlackText.Line(question, LongestPromptTitle), question))];
        if (prompts.Length > 0)
            await api.CallAsync(
                SlackMethod.SuggestedPrompts, await tokens.ForAsync(place.Team, place.Enterprise, cancellationToken), place.Team, channel: null,
                new SetSuggestedPrompts(conversation, prompts), cancellationToken);
    }

    private async Task<string?> LanguageAsync(SlackPlace place, CancellationToken cancellationToken) => (await people.FindAsync(place, cancellationToken)).Language;

    // The questions of the people who run the bot may be about documents that are not shown here.
    private IReadOnlyList<string> Examples(IReadOnlySet<string>? collections, string? language)
    {
        if (knowledge.Current is not { } generation)
            return [];
        var questions = collections is null ? examples.Current() : ExampleQuestions.About(generation, collections);
        return [.. (language == "ja" ? questions.Ja : questions.En).Select(question => SlackText.Line(question, HomePage.LongestQuestion)).Where(question => question.Length > 0)];
    }
}
