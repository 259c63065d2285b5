using System.Collections.Frozen;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>General words that ask for one thing and say it otherwise: "cover" and "include".</summary>
internal static class RelatedWords
{
    private const string File = "related-words.txt";

    private static readonly Lazy<FrozenDictionary<string, string[]>> Table = new(Load);

    /// <returns>Stems a sentence may use instead; empty for a word that has none.</returns>
    public static IReadOnlyList<string> Of(string stem) => Table.Value.GetValueOrDefault(stem, []);

    private static FrozenDictionary<string, string[]> Load() =>
        WordLists.Read(File)
            .Select(line => line.Line.Split(',', StringSplitOptions.TrimEntries))
            .SelectMany(words => words.Select(word => (Stem: Stem(word), Others: words.Where(other => other != word).Select(Stem))))
            .GroupBy(pair => pair.Stem, pair => pair.Others, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.SelectMany(others => others).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    // A phrase is matched by its first word, its verb.
    private static string Stem(string words) => Lexicon.Term(words.Split(' ')[0], japanese: false).Stem;
}
