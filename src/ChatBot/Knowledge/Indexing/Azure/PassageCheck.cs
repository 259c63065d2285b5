namespace ChatBot.Knowledge.Indexing.Azure;

/// <summary>Holds what comes back against the documents: what was tampered with, or is of other documents than these, does not count.</summary>
internal sealed class PassageCheck(Generation generation)
{
    private readonly Dictionary<string, int> _numbers = generation.Passages.DistinctBy(PassageRecord.IdOf, StringComparer.Ordinal).ToDictionary(PassageRecord.IdOf, passage => passage.Number, StringComparer.Ordinal);

    public Generation Generation => generation;

    /// <returns>The number of the passage; null when there is none of exactly this text at exactly this place.</returns>
    public int? Number(PassageRecord found)
    {
        if (found.Id is null || !_numbers.TryGetValue(found.Id, out var number))
            return null;
        var passage = generation.Passages[number];
        var isOurs = found.Document == passage.Document.Id.Path
            && found.Collection == passage.Document.Collection
            && found.Title == passage.Document.Title
            && found.Headings == string.Join('\n', passage.HeadingPath)
            && (found.Start, found.End) == (passage.Span.Start, passage.Span.End)
            && found.DocumentHash == passage.Document.ContentHash
            && found.TextHash == PassageRecord.HashOf(found.Text ?? "")
            && found.TextHash == PassageRecord.HashOf(passage.Text);
        return isOurs ? number : null;
    }
}
