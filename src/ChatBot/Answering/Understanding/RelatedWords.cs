using System.Collections.Frozen;
using System.Reflection;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>General words that ask for one thing and say it otherwise: "cover" and "include", 署名 and "signed".</summary>
internal static class RelatedWords
{
    private const string File = "related-words.txt";

    private static readonly Lazy<(FrozenDictionary<string, string[]> English, (string Word, string[] Stems)[] Japanese)> Table = new(Load);

    /// <returns>Stems a sentence may use instead; empty for a word that has none.</returns>
    public static IReadOnlyList<string> Of(string stem) => Table.Value.English.GetValueOrDefault(stem, []);

    /// <returns>The Japanese words of the question with the English stems they stand for, in the question's order.</returns>
    public static IEnumerable<(string Word, IReadOnlyList<string> Stems)> InJapanese(string question)
    {
        var taken = new bool[question.Length];
        // Longest first: 訪日代表団 is not also 日本.
        foreach (var (word, stems) in Table.Value.Japanese)
        {
            var at = question.IndexOf(word, StringComparison.Ordinal);
            if (at < 0 || taken.AsSpan(at, word.Length).Contains(value: true))
                continue;
            taken.AsSpan(at, word.Length).Fill(true);
            yield return (word, stems);
        }
    }

    private static (FrozenDictionary<string, string[]>, (string, string[])[]) Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} is not in the program.");
        using var reader = new StreamReader(resource);
        var groups = reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(',', StringSplitOptions.TrimEntries))
            .ToLookup(words => TokenReader.IsJapaneseCharacter(words[0][0]));
        var english = groups[false].SelectMany(words => words.Select(word => (Stem: Stem(word), Others: words.Where(other => other != word).Select(Stem))))
            .GroupBy(pair => pair.Stem, pair => pair.Others, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.SelectMany(others => others).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        var japanese = groups[true].Select(words => (words[0], words.Skip(1).SelectMany(word => word.Split(' ')).Select(Stem).Distinct(StringComparer.Ordinal).ToArray()));
        return (english, [.. japanese.OrderByDescending(entry => entry.Item1.Length)]);
    }

    // A phrase is matched by its first word, its verb.
    private static string Stem(string words) => Lexicon.Term(words.Split(' ')[0], japanese: false).Stem;
}
