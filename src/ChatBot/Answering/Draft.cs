using ChatBot.Answering.Verification;

namespace ChatBot.Answering;

/// <summary>What a writer proposes. Nothing of it is shown before the verifier has seen it.</summary>
/// <param name="IsComplete">False when the writer knows that the documents answer only part of the question.</param>
/// <param name="Lead">The bot's own words before the statements: how many there are, that nothing is to come. Nothing that would need a citation.</param>
internal sealed record Draft(IReadOnlyList<DraftStatement> Statements, bool IsComplete = true, string? Lead = null)
{
    public static Draft Empty { get; } = new([]);
}

/// <param name="Evidence">The spans that carry the statement, the most telling first.</param>
internal sealed record DraftStatement(string Text, IReadOnlyList<Evidence> Evidence, bool ByModel = false);
