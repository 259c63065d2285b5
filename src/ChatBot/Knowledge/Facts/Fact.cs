using ChatBot.Knowledge.Time;

namespace ChatBot.Knowledge.Facts;

/// <summary>One statement of a document about one named thing, found by rule. What several documents say of the same thing shares a key.</summary>
/// <param name="Name">As written, on one line, without markup.</param>
/// <param name="Key">The same for all wordings of one thing, in all documents.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Clause">The part of the sentence that speaks of this thing; the sentence itself where it speaks of one only.</param>
/// <param name="Dates">When it was signed, takes place, was said; resolved against the document's own day.</param>
internal sealed record Fact(
    FactKind Kind,
    string Name,
    string Key,
    Passage Passage,
    Span NameSpan,
    Span Sentence,
    Span Clause,
    IReadOnlyList<DateMention> Dates,
    IReadOnlyList<FactPart> Parts)
{
    public Document Document => Passage.Document;

    public IEnumerable<FactPart> Of(PartKind kind) => Parts.Where(part => part.Kind == kind);
}
