using ChatBot.Knowledge;

namespace ChatBot.Answering;

internal enum Outcome
{
    Answered,
    Partial,
    Abstained,
}

/// <summary>One sentence of an answer. <paramref name="Text"/> carries no markers; <paramref name="Citations"/> are the numbers behind it.</summary>
/// <param name="ByModel">True where a language model worded it; the reader is told.</param>
internal sealed record Statement(string Text, IReadOnlyList<int> Citations, bool ByModel = false);

/// <summary>An exact span of a document. <paramref name="Quote"/> equals the extracted text at <paramref name="Span"/>, always.</summary>
/// <param name="Number">From 1, in order of first use; unique within the answer.</param>
internal sealed record Citation(int Number, DocumentId Document, string Title, DateOnly? Date, string Quote, Span Span, int? Page);

/// <summary>One sentence considered for the answer, before drafting.</summary>
internal sealed record Candidate(DocumentId Document, Span Span, string Text, double Score);

/// <summary>What the bot sends. Every statement was verified against its citations before this record was made.</summary>
/// <param name="Text">All that is said, in order, with the <c>[n]</c> markers in place; also the words of an abstention.</param>
/// <param name="Language">"en" or "ja".</param>
/// <param name="Confidence">0..1, what abstention is decided on; given also when the bot abstains.</param>
/// <param name="Generation">Number of the index generation that was asked.</param>
internal sealed record Answer(
    Outcome Outcome,
    string Text,
    string Language,
    double Confidence,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<string> FollowUps,
    IReadOnlyList<Candidate> Candidates,
    long Generation);
