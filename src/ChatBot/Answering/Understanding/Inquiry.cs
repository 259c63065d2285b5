using ChatBot.Knowledge.Indexing;

namespace ChatBot.Answering.Understanding;

/// <summary>A question as the answerer understands it, against one generation.</summary>
/// <param name="Text">The question made to stand alone: what a follow-up leaves out is filled in from the history.</param>
/// <param name="Language">Language of the reply, "en" or "ja".</param>
/// <param name="Concepts">In the question's order, at most <see cref="MaximumConcepts"/>.</param>
/// <param name="SearchTerms">What the index is asked for.</param>
/// <param name="Untranslated">Share of a Japanese question that says nothing to English documents.</param>
internal sealed record Inquiry(
    Question Question,
    string Text,
    string Language,
    QuestionKind Kind,
    IReadOnlyList<Concept> Concepts,
    IReadOnlyList<WeightedTerm> SearchTerms,
    double Untranslated = 0)
{
    /// <summary>So many fit the bits of one word; a longer question loses its least telling words.</summary>
    public const int MaximumConcepts = 64;
}
