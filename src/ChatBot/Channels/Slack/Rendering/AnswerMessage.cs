using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>An answer as Slack messages: the words first, then where they come from, and below the last what can be done with them. Mostly it is one.</summary>
internal static class AnswerMessage
{
    // A response URL takes five posts; no thread should be filled by one answer either.
    private const int MostParts = 4;
    private const int LongestQuestion = 500;

    /// <summary>At least one. Read in order they are the whole answer.</summary>
    public static IReadOnlyList<SlackMessage> Parts(Delivery delivery, string? question, CitationTargets targets, bool canShare)
    {
        if (delivery.Briefing is { } briefing)
            return [BriefingMessage.Of(briefing, delivery.Id, canShare ? question : null, targets)];
        var answer = delivery.Answer;
        var wording = SlackWording.In(answer?.Language ?? SpokenLanguage.Of(delivery.Text));
        var parts = AnswerPart.Split(delivery.Text, answer?.Citations ?? [], targets, wording);
        var shown = parts.Take(MostParts).ToArray();
        return
        [
            .. shown.Select((part, index) => new SlackMessage(
                part.Text,
                [
                    .. index == 0 ? Asked(question) : [],
                    .. part.Blocks(answer, targets, wording),
                    .. index == shown.Length - 1 ? Closing(delivery, canShare ? question : null, parts.Skip(MostParts).Sum(left => left.Lines.Count), targets, wording) : [],
                ])),
        ];
    }

    private static IEnumerable<Block> Asked(string? question) =>
        SlackText.Line(question ?? "", LongestQuestion) is { Length: > 0 } asked ? [new RichTextBlock([new RichTextQuote([new RichTextWords(asked)])])] : [];

    private static IEnumerable<Block> Closing(Delivery delivery, string? share, int leftOut, CitationTargets targets, SlackWording wording)
    {
        if (leftOut > 0)
            yield return new ContextBlock([new PlainText(SlackWording.Filled(wording.LeftOut, leftOut))]);
        if (delivery.Answer is not { } answer)
            yield break;
        if (answer.Statements.Any(statement => statement.ByModel))
            yield return new ContextBlock([new PlainText(wording.ByModel)]);
        foreach (var block in AnswerActions.Of(delivery.Id, answer.Citations, answer.FollowUps, share, targets, wording))
            yield return block;
    }
}
