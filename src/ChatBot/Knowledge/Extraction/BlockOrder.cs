namespace ChatBot.Knowledge.Extraction;

/// <summary>What every reader promises of its blocks, and the host checks of whatever the child process sends.</summary>
internal static class BlockOrder
{
    /// <summary>Blocks lie within the text, hold something, come in order, do not overlap and cut no character in two.</summary>
    public static bool Holds(string text, IReadOnlyList<Block> blocks)
    {
        var end = 0;
        foreach (var block in blocks)
        {
            if (block.Span.Start < end || block.Span.End <= block.Span.Start || block.Span.End > text.Length
                || Splits(text, block.Span.Start) || Splits(text, block.Span.End))
                return false;
            end = block.Span.End;
        }

        return true;
    }

    private static bool Splits(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
