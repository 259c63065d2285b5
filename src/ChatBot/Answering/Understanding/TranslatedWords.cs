using System.Collections.Frozen;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>Words and names of a Japanese question that English documents say in words of their own: 署名 and "signed", 尖閣 and "Senkaku".</summary>
internal static class TranslatedWords
{
    private const string File = "japanese-words.txt";

    private static readonly Lazy<FrozenDictionary<char, TranslatedWord[]>> Table = new(Load);

    /// <returns>Of words that overlap the longest; in no order.</returns>
    public static IReadOnlyList<TranslatedWord> In(string question)
    {
        var found = new List<(int Start, TranslatedWord Word)>();
        for (var at = 0; at < question.Length; at++)
            if (Table.Value.TryGetValue(question[at], out var words) && Array.Find(words, word => question.AsSpan(at).StartsWith(word.Japanese)) is { } longest)
                found.Add((at, longest));
        var taken = new bool[question.Length];
        var kept = new List<TranslatedWord>();
        // 訪日代表団 is not also 日本.
        foreach (var (start, word) in found.OrderByDescending(pair => pair.Word.Japanese.Length).ThenBy(pair => pair.Start))
        {
            if (taken.AsSpan(start, word.Japanese.Length).Contains(value: true))
                continue;
            taken.AsSpan(start, word.Japanese.Length).Fill(true);
            if (!kept.Contains(word))
                kept.Add(word);
        }

        return kept;
    }

    private static FrozenDictionary<char, TranslatedWord[]> Load() =>
        WordLists.Read(File)
            .Select(line => line.Line.Split(',', StringSplitOptions.TrimEntries))
            .Select(words => new TranslatedWord(words[0], [.. words.Skip(1).Select(Stem).Distinct(StringComparer.Ordinal)]))
            .GroupBy(word => word.Japanese[0])
            .ToFrozenDictionary(words => words.Key, words => words.OrderByDescending(word => word.Japanese.Length).ToArray());

    // Of a phrase the word that tells most stands for it: "funeral" of "state funeral".
    private static string Stem(string words) =>
        words.Split(' ').Select(word => Lexicon.Term(word, japanese: false).Stem).MinBy(GeneralWords.Share)!;
}

/// <param name="Stems">Of the English words that may say it, the likeliest first.</param>
internal sealed record TranslatedWord(string Japanese, IReadOnlyList<string> Stems);
