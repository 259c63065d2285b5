using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification;

namespace ChatBot.Answering.Writing;

/// <summary>What became of one statement of a model: taken, or refused with a reason that the model can mend.</summary>
/// <param name="Taken">Null when it was refused.</param>
/// <param name="Reason">Null when it was taken.</param>
internal sealed record Judgement(ModelStatement Statement, DraftStatement? Taken, string? Reason)
{
    // A statement is a sentence, not an essay.
    private const int LongestStatement = 1_000;

    public static Judgement Of(ModelStatement statement, NumberedPassages passages, string language)
    {
        if (PlainStatement.Of(statement.Text ?? "") is not { Length: > 0 and <= LongestStatement } text)
            return Refused("a statement is one sentence, not empty and not longer than a paragraph");
        if (QuestionReader.IsJapanese(text) != (language == "ja"))
            return Refused($"the statement is not in {ModelLanguage.Name(language)}");
        if (passages[statement.Source] is not { } passage)
            return Refused($"there is no passage {statement.Source}");
        if (QuoteLocator.Find(statement.Quote ?? "", passage) is not { } evidence)
            return Refused($"the quote does not stand in passage {statement.Source}");
        if (PlainStatement.Fault(text, evidence) is { } markup)
            return Refused(markup);
        var drafted = new DraftStatement(text, evidence, ByModel: true);
        return Verifier.Check(text, evidence, isStrict: true) is { Reason: { } reason } ? Refused(reason) : new Judgement(statement, drafted, null);

        Judgement Refused(string reason) => new(statement, null, reason);
    }

    public RejectedLine Line => new(Statement.Text ?? "", Statement.Source, Statement.Quote ?? "", Reason ?? "");
}
