using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>What capitals stand for that no document has: the words with a capital whose initials they are, "National Security Advisor" for "NSA".</summary>
internal static partial class Initialism
{
    // Milliseconds.
    private const int Limit = 5000;

    /// <returns>The words as most documents have them; null where none have any.</returns>
    public static string? Spell(string written, Generation generation)
    {
        // "MoD".
        var initials = string.Concat(written.Where(char.IsUpper));
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var passage in generation.Passages)
            for (var sentence = 0; sentence < passage.Sentences.Count; sentence++)
                if (MayHold(generation.Forward.SentenceTerms(passage.Number, sentence), generation.Forward.SentenceShapes(passage.Number, sentence), initials, generation.Forward.Terms.Stems))
                    foreach (var words in Runs(passage.Sentences[sentence].Of(passage.Document.Text), initials))
                        found[words] = found.GetValueOrDefault(words) + 1;
        return found.Count == 0 ? null : found.MaxBy(pair => pair.Value).Key;
    }

    // By the first letters of the terms, so that only few sentences are read as text.
    private static bool MayHold(ReadOnlySpan<int> terms, ReadOnlySpan<TokenShape> shapes, string initials, IReadOnlyList<string> stems)
    {
        var met = 0;
        for (var at = 0; at < terms.Length; at++)
        {
            if (shapes[at].HasFlag(TokenShape.Stop))
                continue;
            var isNext = shapes[at].HasFlag(TokenShape.Capitalised) && char.ToUpperInvariant(stems[terms[at]][0]) == initials[met];
            met = isNext ? met + 1 : shapes[at].HasFlag(TokenShape.Capitalised) && char.ToUpperInvariant(stems[terms[at]][0]) == initials[0] ? 1 : 0;
            if (met == initials.Length)
                return true;
        }

        return false;
    }

    private static IEnumerable<string> Runs(string sentence, string initials)
    {
        foreach (Match run in Capitalised().Matches(sentence))
        {
            string[] words = run.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var from = 0; from < words.Length; from++)
                if (Spelt(words.AsSpan(from), initials) is { } spelt)
                    yield return spelt;
        }
    }

    private static string? Spelt(ReadOnlySpan<string> words, string initials)
    {
        var spelt = new StringBuilder();
        var met = 0;
        foreach (var word in words)
        {
            if (char.IsUpper(word[0]) && word[0] != initials[met++])
                return null;
            spelt.Append(spelt.Length > 0 ? " " : "").Append(word);
            if (met == initials.Length)
                return char.IsUpper(words[0][0]) ? spelt.ToString() : null;
        }

        return null;
    }

    [GeneratedRegex(@"\p{Lu}\p{Ll}[\p{L}’'-]*(\s+(of|for|the|and|on)(?=\s+\p{Lu})|\s+\p{Lu}\p{Ll}[\p{L}’'-]*)+", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Capitalised();
}
