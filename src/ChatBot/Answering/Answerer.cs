using ChatBot.Answering.Fitting;
using ChatBot.Answering.Quoting;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;

namespace ChatBot.Answering;

/// <summary>The way of one question, whole: understand, search, draft, verify, answer or abstain.</summary>
internal sealed class Answerer(KnowledgeBase knowledge, SentenceRanker ranker, IWriter writer)
{
    /// <exception cref="KnowledgeNotReadyException">The documents have not been read yet.</exception>
    public async Task<Answer> AnswerAsync(Question question, IProgress<AnswerStage>? progress, CancellationToken cancellation)
    {
        var generation = knowledge.Current ?? throw new KnowledgeNotReadyException();

        var inquiry = QuestionReader.Read(question, generation);

        progress?.Report(new AnswerStage(AnswerStageKind.Searching, generation.Documents.Count));
        var sentences = ranker.Rank(inquiry, generation);
        var direct = DirectAnswers.Find(inquiry, sentences, generation);
        if (direct is not null && DraftCheck.Keep(direct, inquiry.Language).Statements.Count == 0)
            direct = null;
        var confidence = direct is null ? Confidence.Of(inquiry, sentences) : Confidence.Direct;
        var fitting = FittingSentences.Of(inquiry, sentences, generation);
        if (direct is null && !fitting.Fits)
            confidence = confidence.Unfit;

        var draft = direct ?? (confidence.IsEnough
            ? await writer.DraftAsync(inquiry, fitting.Sentences, generation, cancellation)
            : Draft.Empty);

        progress?.Report(new AnswerStage(AnswerStageKind.Verifying, draft.Statements.Count));
        var verified = DraftCheck.Keep(draft, inquiry.Language);

        return verified.Statements.Count > 0
            ? Composer.Answer(inquiry, verified, sentences, confidence, generation)
            : Composer.Abstention(inquiry, sentences, confidence, generation);
    }
}
