using System.Globalization;
using ChatBot.Evaluation.Data;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;

namespace ChatBot.Evaluation.Learning;

/// <summary>Counts in how many paragraphs each word stands; the words of one line share a rounded count.</summary>
internal static class WordLesson
{
    // Rarer words are as telling as any.
    private const double LeastEnglish = 0.0013;
    private const double LeastJapanese = 0.01;

    // Half an octave of frequency makes no difference to a ranking.
    private const double StepsOfOctave = 2;

    public static void Run(string squad, string jsquad, string output)
    {
        var split = Split.Of(squad, jsquad, everything: false);
        var lines = Count(split.English, LeastEnglish, japanese: false).Concat(Count(split.Japanese, LeastJapanese, japanese: true));
        File.WriteAllLines(output, lines);
    }

    private static IEnumerable<string> Count(IReadOnlyList<Reading> readings, double least, bool japanese)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var paragraphs = 0;
        foreach (var document in readings.Select(reading => reading.Document))
        {
            foreach (var block in document.Blocks)
            {
                paragraphs++;
                foreach (var stem in StemsOf(document, block, japanese))
                    counts[stem] = counts.GetValueOrDefault(stem) + 1;
            }
        }

        return counts.Where(count => count.Value >= least * paragraphs)
            .GroupBy(count => Math.Round(Math.Log2((double)count.Value / paragraphs) * StepsOfOctave), count => count.Key)
            .OrderByDescending(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(2, group.Key / StepsOfOctave):G3} {string.Join(' ', group.Order(StringComparer.Ordinal))}"));
    }

    private static HashSet<string> StemsOf(Document document, Block block, bool japanese)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new TokenReader(document.Text.AsSpan(block.Span.Start, block.Span.Length));
        while (tokens.MoveNext())
            if (tokens.IsJapanese == japanese && Lexicon.Term(tokens.Surface, tokens.IsJapanese) is var term && !term.Is(TokenShape.Number))
                stems.Add(term.Stem);
        return stems;
    }
}
