namespace ChatBot.Knowledge;

/// <summary>What is indexed and searched: one paragraph, or a few short ones that belong together, under its headings.</summary>
/// <param name="Number">Position in the generation's list of passages.</param>
/// <param name="HeadingPath">Headings above the passage, outermost first, without the document's title.</param>
/// <param name="Sentences">Spans in the document's text, in order; together they cover all readable text of the passage.</param>
internal sealed record Passage(
    int Number,
    Document Document,
    Span Span,
    IReadOnlyList<string> HeadingPath,
    int? Page,
    IReadOnlyList<Span> Sentences)
{
    public string Text => Span.Of(Document.Text);
}
