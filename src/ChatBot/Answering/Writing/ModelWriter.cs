using ChatBot.Answering.Quoting;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.LanguageModels;
using ChatBot.LanguageModels.Prompts;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ChatBot.Answering.Writing;

/// <summary>
/// Lets a language model write from the passages that were found. A statement counts once its quote was found and the
/// sentences around it carry it; the others go back once with the reason. Where nothing is left, the documents are quoted.
/// </summary>
internal sealed partial class ModelWriter(
    LanguageModel model,
    QuotingWriter quoting,
    SentenceRanker ranker,
    IOptions<LanguageModelOptions> options,
    TimeProvider time,
    ILogger<ModelWriter> logger) : IWriter
{
    // The prompt asks for five at most; each is held against every check.
    private const int MostStatements = 20;

    public bool IsModel => true;

    public async ValueTask<Draft> DraftAsync(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation generation, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.Value.WritingTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var wording = Wording.In(inquiry.Language);
        var lead = wording.ModelNotCarried;
        try
        {
            var written = await WriteAsync(inquiry, NumberedPassages.Of(sentences), generation, either.Token);
            if (written.Statements.Count > 0)
                return written;
        }
        catch (Exception fault) when (ModelException.LeavesTime(fault, cancellation))
        {
            lead = wording.ModelFailed;
        }

        return await quoting.DraftAsync(inquiry, sentences, generation, cancellation) with { Lead = lead };
    }

    private async Task<Draft> WriteAsync(Inquiry inquiry, NumberedPassages passages, Generation generation, CancellationToken cancellation)
    {
        var (judged, complete) = await AskAsync(inquiry, passages, [], generation, cancellation);
        var refused = judged.Where(judgement => judgement.Taken is null).ToArray();
        if (refused.Length == 0)
            return Draft(judged, complete);

        var kept = judged.Except(refused).ToArray();
        Log.Refused(logger, refused.Length, judged.Count, refused[0].Reason!);
        try
        {
            var (mended, _) = await AskAsync(inquiry, passages, refused, generation, cancellation);
            var added = mended.Count(judgement => judgement.Taken is { } taken && !kept.Any(other => other.Taken!.Text == taken.Text));
            return Draft([.. kept, .. mended], complete && added >= refused.Length);
        }
        catch (Exception fault) when (kept.Length > 0 && fault is ModelException or OperationCanceledException)
        {
            return Draft(kept, isComplete: false);
        }
    }

    private async Task<(IReadOnlyList<Judgement> Judged, bool Complete)> AskAsync(
        Inquiry inquiry, NumberedPassages passages, Judgement[] refused, Generation generation, CancellationToken cancellation)
    {
        var arguments = new KernelArguments
        {
            ["language"] = ModelLanguage.Name(inquiry.Language),
            ["today"] = DateWording.Of(inquiry.Question.Today, inquiry.Question.Today, "en"),
            ["passages"] = passages.Lines(),
            ["question"] = JsonLines.OfText(inquiry.Text),
            ["rejected"] = JsonLines.Of(refused.Select(judgement => judgement.Line)),
        };
        var lookup = options.Value.KnowledgeCalls > 0 && refused.Length == 0
            ? new KnowledgePlugin(inquiry.Question, passages, generation, ranker).Lookup(options.Value.KnowledgeCalls)
            : null;
        var reply = ModelReply.Read(await model.AskAsync(Prompt.Answer, arguments, inquiry.Question.Account, lookup, cancellation));
        return ([.. reply.Statements!.OfType<ModelStatement>().Take(MostStatements).Select(statement => Judgement.Of(statement, passages, inquiry.Language))], reply.Complete);
    }

    private static Draft Draft(IEnumerable<Judgement> judged, bool isComplete) =>
        new([.. judged.Select(judgement => judgement.Taken).OfType<DraftStatement>().DistinctBy(statement => statement.Text, StringComparer.Ordinal)], isComplete);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Refused} of the {All} statements the model wrote are not carried by the documents, the first because: {Reason}")]
        public static partial void Refused(ILogger logger, int refused, int all, string reason);
    }
}
