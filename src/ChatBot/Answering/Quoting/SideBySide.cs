using ChatBot.Answering.Fitting;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Quoting;

/// <summary>Answers a question that is two: what each of two compared things is, or each of two things asked in one breath.</summary>
internal static class SideBySide
{
    private const int QuotesOfEach = 2;

    /// <returns>Null for every other question, and where the documents answer one of the two only.</returns>
    public static Draft? Find(Inquiry inquiry, SentenceRanker ranker, Generation generation)
    {
        var (first, second) = (PartedQuestion.Of(inquiry.Text), ComparedThings.Of(inquiry.Text)) switch
        {
            ({ IsWhole: true } parts, _) => (Told(parts.First, history: null), Told(parts.Second, history: null)),
            (_, { } things) => (Told(Definition(things.First), history: null), Told(Definition(things.Second), history: null)),
            // The second leans on the first for what it leaves out.
            ({ } parts, _) => (Told(parts.First, inquiry.Question.History), Told(parts.Second, [.. inquiry.Question.History ?? [], new Exchange(parts.First, "")])),
            _ => ([], []),
        };
        return first.Count == 0 || second.Count == 0 ? null : new Draft([.. first.Concat(second).DistinctBy(statement => statement.Text, StringComparer.Ordinal)]);

        IReadOnlyList<DraftStatement> Told(string text, IReadOnlyList<Exchange>? history)
        {
            var asked = QuestionReader.Read(inquiry.Question with { Text = text, Language = inquiry.Language, History = history }, generation);
            var sentences = ranker.Rank(asked, generation);
            if (DirectAnswers.Find(asked, sentences, generation) is { } direct)
                return direct.Statements;
            var fitting = FittingSentences.Of(asked, sentences, generation);
            return Confidence.Of(asked, sentences, fitting).IsEnough ? QuotingWriter.Statements(asked, fitting.Sentences, generation, QuotesOfEach) : [];
        }

        string Definition(string thing) => QuestionReader.IsJapanese(inquiry.Text) ? $"{thing}とは何ですか" : $"What is {thing}?";
    }
}
