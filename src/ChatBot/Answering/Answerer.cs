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
        var sentences = ranker.Rank(inquiry, generation);
        var direct = DirectAnswers.Find(inquiry, sentences, generation);
        var confidence = direct is null ? Confidence.Of(inquiry, sentences) : Confidence.Direct;

        var draft = direct ?? (confidence.IsEnough
            ? await writer.DraftAsync(inquiry, sentences, generation, cancellation)
            : Draft.Empty);

        progress?.Report(new AnswerStage(AnswerStageKind.Verifying, draft.Statements.Count));
        var verified = DraftCheck.Keep(draft, inquiry.Language);

        return verified.Statements.Count > 0
            ? Composer.Answer(inquiry, verified, sentences, confidence, generation)
            : Composer.Abstention(inquiry, sentences, confidence, generation);
    }
}
