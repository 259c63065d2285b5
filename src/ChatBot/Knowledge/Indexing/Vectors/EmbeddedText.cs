namespace ChatBot.Knowledge.Indexing.Vectors;

/// <summary>What of a passage is turned into a vector: its text under its title and headings, as a reader sees it.</summary>
internal static class EmbeddedText
{
    // Models read some 8,000 tokens, and a Japanese character may be more than one of them.
    private const int Longest = 5_000;

    public static string Of(Passage passage)
    {
        var text = string.Join('\n', [passage.Document.Title, .. passage.HeadingPath, passage.Text]);
        return text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
    }
}
