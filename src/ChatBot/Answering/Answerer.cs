using ChatBot.Answering.Fitting;
using ChatBot.Answering.Quoting;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;

namespace ChatBot.Answering;

/// <summary>The way of one question, whole: understand, search, draft, verify, answer or abstain.</summary>
internal sealed class Answerer(KnowledgeBase knowledge, SentenceRanker ranker, IWriter writer, QuestionRewriter rewriter)
{
    /// <exception cref="KnowledgeNotReadyException">The documents have not been read yet.</exception>
    public async Task<Answer> AnswerAsync(Question question, IProgress<AnswerStage>? progress, CancellationToken cancellation)
    {
        var generation = knowledge.Current ?? throw new KnowledgeNotReadyException();

        var asked = await rewriter.RewriteAsync(question, generation, cancellation);
        var inquiry = QuestionReader.Read(asked, generation);

        progress?.Report(new AnswerStage(AnswerStageKind.Searching, generation.Documents.Count));
        var sentences = await ranker.RankAsync(inquiry, generation, cancellation);
        var direct = DirectAnswers.Find(inquiry, sentences, generation) ?? (writer.IsModel ? null : SideBySide.Find(inquiry, ranker, generation));
        var verified = direct is null ? Draft.Empty : Verify(direct);
        var confidence = Confidence.Direct;
        if (verified.Statements.Count == 0)
        {
            var fitting = FittingSentences.Of(inquiry, sentences, generation);
            confidence = Confidence.Of(inquiry, sentences, fitting);
            if (confidence.IsEnough && writer.IsModel)
                progress?.Report(new AnswerStage(AnswerStageKind.Writing, 0));
            verified = Verify(confidence.IsEnough
                ? await writer.DraftAsync(inquiry, fitting.Sentences, generation, cancellation)
                : Draft.Empty);
        }

        return verified.Statements.Count > 0
            ? Composer.Answer(inquiry, verified, sentences, confidence, generation)
            : Composer.Abstention(inquiry, sentences, confidence, generation);

        Draft Verify(Draft draft)
        {
            progress?.Report(new AnswerStage(AnswerStageKind.Verifying, draft.Statements.Count));
            return DraftCheck.Keep(draft, inquiry.Language);
        }
    }
}
