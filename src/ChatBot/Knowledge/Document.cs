namespace ChatBot.Knowledge;

/// <summary>One source file, read. <see cref="Text"/> is what every span refers to and never changes for a content hash.</summary>
/// <param name="Date">The day the document speaks from; null when it does not say, and then no relative date of it is resolved.</param>
/// <param name="ContentHash">SHA-256 of the file's bytes, lower-case hex.</param>
internal sealed record Document(
    DocumentId Id,
    string Title,
    DateOnly? Date,
    string? Author,
    string ContentHash,
    string Text,
    IReadOnlyList<Block> Blocks)
{
    public string Collection => Id.Collection;

    // The record's own would read the whole text, each time a document is looked up.
    public override int GetHashCode() => Id.GetHashCode();

    /// <returns>Index of the block that the span lies in.</returns>
    public int BlockOf(Span span)
    {
        var (low, high) = (0, Blocks.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Blocks[middle].Span.End < span.End)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The page, slide or sheet that holds <paramref name="offset"/>, or null where the format has none.</summary>
    public int? PageAt(int offset)
    {
        int? page = null;
        foreach (var block in Blocks)
        {
            if (block.Span.Start > offset)
                break;
            page = block.Page;
        }

        return page;
    }
}
