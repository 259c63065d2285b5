using ChatBot.Answering.Wire;

namespace ChatBot.Answering.Evaluation;

/// <summary>A question whose right answer is known.</summary>
/// <param name="Kind">What the results are grouped by; null counts under "other".</param>
/// <param name="Contains">Each must stand in the answer's text; within one, <c>|</c> parts wordings of which one is enough.</param>
/// <param name="Outcome">"abstained" where the documents do not answer.</param>
internal sealed record GoldenQuestion(
    string? Id,
    string? Kind,
    string? Question,
    string? Now,
    string? Language,
    IReadOnlyList<ExchangeJson>? History,
    IReadOnlyList<string>? Contains,
    string? Outcome)
{
    public bool IsAnswerable => Outcome != "abstained";

    public QuestionJson ToQuestion() => new(Id, Question, Now, Language, History);
}
