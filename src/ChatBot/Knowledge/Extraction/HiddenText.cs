using System.Text;

namespace ChatBot.Knowledge.Extraction;

/// <summary>Keeps hidden characters out of what can be quoted, and says that they were there.</summary>
internal static class HiddenText
{
    /// <summary>The text as a reader sees it.</summary>
    public static string Without(string text) => Without(text, HiddenCharacters.In(text));

    /// <summary>The text without its hidden characters, for formats whose text we put together ourselves.</summary>
    public static string Strip(string text, HiddenTally tally)
    {
        var runs = HiddenCharacters.In(text);
        foreach (var run in runs)
            tally.Add(run.Kind, Characters(text, run));
        return Without(text, runs);
    }

    /// <summary>
    /// The blocks cut around hidden characters, for formats whose text stays as it was decoded. A single zero-width
    /// character inside a sentence is left where it is: cutting the sentence in two would cost more than it saves.
    /// </summary>
    public static List<Block> Exclude(string text, IReadOnlyList<Block> blocks, HiddenTally tally)
    {
        var runs = HiddenCharacters.In(text);
        foreach (var run in runs)
            tally.Add(run.Kind, Characters(text, run));
        var suspect = runs.FindAll(run => run.IsSuspect);
        List<Block> visible = new(blocks.Count);
        var next = 0;
        foreach (var block in blocks)
        {
            var start = block.Span.Start;
            for (; next < suspect.Count && suspect[next].Start < block.Span.End; next++)
            {
                if (suspect[next].End <= start)
                    continue;
                Keep(start, suspect[next].Start);
                start = suspect[next].End;
            }

            Keep(start, block.Span.End);

            void Keep(int from, int to)
            {
                if (VisibleSpan.Trim(text, new Span(from, to)) is { } span)
                    visible.Add(block with { Span = span });
            }
        }

        return visible;
    }

    private static string Without(string text, List<HiddenRun> runs)
    {
        if (runs.Count == 0)
            return text;
        var visible = new StringBuilder(text.Length);
        var from = 0;
        foreach (var run in runs)
        {
            visible.Append(text, from, run.Start - from);
            from = run.End;
        }

        return visible.Append(text, from, text.Length - from).ToString();
    }

    private static int Characters(string text, HiddenRun run)
    {
        var characters = 0;
        foreach (var _ in text.AsSpan(run.Start, run.Length).EnumerateRunes())
            characters++;
        return characters;
    }
}
