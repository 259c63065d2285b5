using ChatBot.Answering;
using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>The buttons below an answer.</summary>
internal static class AnswerActions
{
    public const string ShowQuotes = "show_quotes";
    public const string Share = "share_in_channel";
    public const string FollowUp = "follow_up";
    public const string Feedback = "feedback";
    public const string Helpful = "helpful";
    public const string NotHelpful = "not_helpful";

    private const int LongestLabel = 75;
    private const int LongestValue = 2_000;
    private const int MostFollowUps = 3;

    /// <param name="share">The question to be answered again in the open; null offers no sharing.</param>
    public static IEnumerable<Block> Of(
        TurnId turn, IReadOnlyList<Citation> citations, IReadOnlyList<string> followUps, string? share, CitationTargets targets, SlackWording wording)
    {
        ButtonElement?[] buttons =
        [
            QuoteReference.Encode(citations, targets.Hash, LongestValue) is { Length: > 0 } quotes ? Button(ShowQuotes, wording.ShowQuotes, quotes) : null,
            share is { Length: > 0 and <= LongestValue } ? Button(Share, wording.Share, share) : null,
            .. followUps.Where(question => question.Length <= LongestValue && SlackText.Line(question, LongestLabel).Length > 0).Take(MostFollowUps)
                .Select((question, index) => Button($"{FollowUp}_{index + 1}", question, question)),
        ];
        if (buttons.OfType<ButtonElement>().ToArray() is { Length: > 0 } shown)
            yield return new ActionsBlock(shown) { BlockId = $"actions_{wording.Language}" };
        yield return new ContextActionsBlock([new FeedbackButtons(
            Feedback,
            Choice(wording.Helpful, $"{Helpful}:{turn}"),
            Choice(wording.NotHelpful, $"{NotHelpful}:{turn}"))]) { BlockId = $"feedback_{wording.Language}" };
    }

    /// <summary>The language of the answer that a pressed button stands under: its block tells.</summary>
    public static string? LanguageOf(string? block) => block?.Split('_') is [.., "ja"] ? "ja" : null;

    private static ButtonElement Button(string action, string label, string value) =>
        new(action, new PlainText(SlackText.Line(label, LongestLabel)), value);

    private static FeedbackButton Choice(string label, string value) => new(new PlainText(label), value, label);
}
