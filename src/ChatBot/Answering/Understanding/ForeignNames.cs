using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// Writes the names of a Japanese question as English documents write them: places of the world (大阪), and whatever katakana
/// spells a word of the documents (バーナム). What the glossary and the word lists know is left to them.
/// </summary>
internal static partial class ForeignNames
{
    // Milliseconds.
    private const int Limit = 5000;

    public static string Rewrite(string question, Generation generation)
    {
        var isKnown = Known(question, generation);
        var text = new StringBuilder();
        for (var at = 0; at < question.Length; at++)
        {
            var (name, next) = isKnown[at] ? (null, at + 1) : NameAt(question, at, isKnown, generation);
            if (name is not null)
                text.Append(' ').Append(name).Append(' ');
            else if (question[at] != '・' || text.Length == 0 || text[^1] != ' ')
                text.Append(question, at, next - at);
            at = next - 1;
        }

        return text.ToString();
    }

    private static (string? Name, int Next) NameAt(string question, int at, bool[] isKnown, Generation generation)
    {
        if (generation.Facts.Names.JapaneseAt(question, at, question.Length) is { Entry.Kind: FactKind.Place } place && IsLatin(place.Entry.Name))
            return (place.Entry.Name, place.End);
        var end = at;
        while (end < question.Length && !isKnown[end] && question[end] is (>= '\u30A1' and <= '\u30F4') or 'ー')
            end++;
        if (end == at)
            return (null, at + 1);
        var terms = Katakana.Nearest(question.AsSpan(at, end - at), generation.Forward.Terms);
        return terms.Count == 0 ? (null, end) : (string.Join(' ', terms.Select(term => Written(term, generation))), end);
    }

    private static bool[] Known(string question, Generation generation)
    {
        var isKnown = new bool[question.Length];
        foreach (var word in TranslatedWords.In(question).Select(word => word.Japanese).Concat(generation.Glossary.Entries.SelectMany(entry => entry.Japanese)))
            for (var at = question.IndexOf(word, StringComparison.Ordinal); at >= 0; at = question.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                isKnown.AsSpan(at, word.Length).Fill(true);
        // A word inside a longer name in katakana is none: バレ of バレーボール.
        foreach (var run in Run().EnumerateMatches(question))
            if (isKnown.AsSpan(run.Index, run.Length).Contains(false) && Katakana.Nearest(question.AsSpan(run.Index, run.Length), generation.Forward.Terms).Count > 0)
                isKnown.AsSpan(run.Index, run.Length).Clear();
        return isKnown;
    }

    // The term as a document has it: "Vasey", not its stem.
    private static string Written(int term, Generation generation)
    {
        var stem = generation.Forward.Terms.Stems[term];
        foreach (var hit in generation.Index.Search([new WeightedTerm(stem, 1)], 1, collections: null))
        {
            var text = generation.Passages[hit.Passage].Text;
            var tokens = new TokenReader(text);
            while (tokens.MoveNext())
                if (Lexicon.Term(tokens.Surface, tokens.IsJapanese).Stem == stem)
                    return tokens.Surface.ToString();
        }

        return stem;
    }

    private static bool IsLatin(string name) => name.Length > 0 && char.IsAsciiLetter(name[0]);

    [GeneratedRegex("[\u30A1-\u30F4ー]{3,}", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Run();
}
