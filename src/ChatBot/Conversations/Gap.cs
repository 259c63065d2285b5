using ChatBot.Answering;
using ChatBot.Briefings;

namespace ChatBot.Conversations;

/// <summary>A question the documents did not answer, with what came nearest.</summary>
internal sealed record Gap(string Question, string Language, double Confidence, IReadOnlyList<NearPassage> Nearest)
{
    private const int Kept = 5;

    /// <summary>Null when the bot did answer.</summary>
    public static Gap? Of(Question question, Answer answer) => answer.Outcome == Outcome.Abstained
        ? new Gap(question.Text, answer.Language, answer.Confidence, [.. Nearby(answer).Take(Kept)])
        : null;

    /// <summary>Null when the documents know the topic, or none was named.</summary>
    public static Gap? Of(Briefing briefing) =>
        briefing.IsKnown || briefing.Topic.Length == 0 ? null : new Gap(briefing.Topic, briefing.Language, 0, [.. briefing.Citations.Take(Kept).Select(Cited)]);

    private static IEnumerable<NearPassage> Nearby(Answer answer) => answer.Candidates.Count > 0
        ? answer.Candidates.Select(candidate => new NearPassage(candidate.Document.Path, candidate.Span.Start, candidate.Span.End, candidate.Text))
        : answer.Citations.Select(Cited);

    private static NearPassage Cited(Citation citation) => new(citation.Document.Path, citation.Span.Start, citation.Span.End, citation.Quote);
}

/// <summary>Where a document came near to answering.</summary>
internal sealed record NearPassage(string Document, int Start, int End, string Text);
