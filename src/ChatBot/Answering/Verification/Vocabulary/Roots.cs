using System.Collections.Frozen;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Verification.Vocabulary;

/// <summary>The root that all forms of a word share: "held" and "holding" are "hold", "organised" and "organize" the same.</summary>
internal static class Roots
{
    private const string File = "verbs.txt";

    // Shorter beginnings are shared by words that have nothing to do with each other.
    private const int ShortestFamily = 5;

    private static readonly FrozenDictionary<string, string> Bases = Verbs().SelectMany(forms => forms.Skip(1).Select(form => (form, forms[0])))
        .DistinctBy(pair => pair.form, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Forms = Verbs()
        .GroupBy(forms => forms[0], StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => same.SelectMany(forms => forms).Select(form => Lexicon.Term(form, japanese: false).Stem).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Pasts = Verbs().SelectMany(forms => forms.Skip(1).Where(form => form != forms[0])).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Endings = new[]
    {
        "", "s", "es", "e", "ed", "ing", "ion", "ation", "ment", "er", "or", "ive", "al", "ally", "ly", "ity", "ic", "ical", "y", "ies", "i", "ance", "ence", "ant", "ent",
        "ful", "ship", "able", "ize", "ization", "iz", "ist", "ous", "ative", "at", "ate", "ating", "ative", "t", "tion", "ian", "ial", "log", "ogy", "us", "a",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "Overtook" is to "overtake" as "took" is to "take".
    private static readonly string[] Prefixes = ["over", "under", "out", "with", "fore", "mis", "re", "un"];

    public static string Of(string word)
    {
        var stem = Lexicon.Term(BaseOf(word), japanese: false).Stem;
        return stem.Length > 5 && stem.EndsWith("is", StringComparison.Ordinal) ? $"{stem[..^1]}z" : stem;
    }

    /// <returns>Stems of the irregular forms that share the word's root: "held" for "hold".</returns>
    public static IReadOnlyList<string> FormsOf(string word) => Forms.GetValueOrDefault(BaseOf(word), []);

    public static bool IsIrregularPast(string word) => Pasts.Contains(word) || Array.Exists(Prefixes, prefix => word.StartsWith(prefix, StringComparison.Ordinal) && Pasts.Contains(word[prefix.Length..]));

    private static string BaseOf(string word)
    {
        if (Bases.TryGetValue(word, out var known))
            return known;
        foreach (var prefix in Prefixes)
            if (word.StartsWith(prefix, StringComparison.Ordinal) && Bases.TryGetValue(word[prefix.Length..], out var rest))
                return prefix + rest;
        return word;
    }

    /// <summary>"technology" and "technological", "innovate" and "innovative": one beginning, and endings that only change the part of speech.</summary>
    public static bool AreFamily(string root, string other)
    {
        var shared = root.AsSpan().CommonPrefixLength(other);
        if (shared < ShortestFamily || shared < Math.Max(root.Length, other.Length) * 0.6)
            return false;
        return Endings.Contains(root[shared..]) && Endings.Contains(other[shared..]);
    }

    private static IEnumerable<string[]> Verbs() => WordLists.Read(File).Select(line => line.Line.Split(' '));
}
