using System.Text.Json.Serialization;

namespace ChatBot.Answering.Wire;

/// <summary>An answer as every door speaks it: the web API, <c>ask --json</c>, and one a line from <c>ask --questions</c>.</summary>
internal sealed record AnswerJson(
    string? Id,
    string Question,
    Outcome Outcome,
    string Text,
    string Language,
    double Confidence,
    IReadOnlyList<StatementJson> Statements,
    IReadOnlyList<CitationJson> Citations,
    IReadOnlyList<string> FollowUps,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CandidateJson>? Candidates,
    double Milliseconds)
{
    /// <param name="candidates">How many of the ranked sentences to show; 0 leaves the field out.</param>
    /// <param name="link">From a citation to the address of its document, opened at the passage.</param>
    public static AnswerJson Of(string? id, string question, Answer answer, int candidates, double milliseconds, Func<Citation, string> link) => new(
        id,
        question,
        answer.Outcome,
        answer.Text,
        answer.Language,
        Math.Round(answer.Confidence, 4),
        [.. answer.Statements.Select(statement => new StatementJson(statement.Text, statement.Citations, statement.ByModel))],
        [.. answer.Citations.Select(citation => CitationJson.Of(citation, link(citation)))],
        answer.FollowUps,
        candidates == 0 ? null : [.. answer.Candidates.Take(candidates).Select(CandidateJson.Of)],
        Math.Round(milliseconds, 3));
}

internal sealed record StatementJson(
    string Text,
    IReadOnlyList<int> Citations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool ByModel);

internal sealed record CitationJson(int Number, string Document, string Title, DateOnly? Date, string Quote, int Start, int End, int? Page, string Url)
{
    public static CitationJson Of(Citation citation, string url) => new(
        citation.Number, citation.Document.Path, citation.Title, citation.Date, citation.Quote, citation.Span.Start, citation.Span.End, citation.Page, url);
}

internal sealed record CandidateJson(string Document, int Start, int End, string Text, double Score)
{
    public static CandidateJson Of(Candidate candidate) =>
        new(candidate.Document.Path, candidate.Span.Start, candidate.Span.End, candidate.Text, Math.Round(candidate.Score, 4));
}
