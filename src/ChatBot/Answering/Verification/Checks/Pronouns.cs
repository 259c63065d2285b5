using System.Collections.Frozen;
using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>Whether the evidence has a pronoun, or "the company", where the statement has a name.</summary>
internal static class Pronouns
{
    private const int Reach = 6;

    private static readonly FrozenSet<string> Words =
        "he she it they him her them his its their hers theirs this these we our us who i my".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Nouns =
        "company firm ministry agency university government council city region country organisation organization group bank team club agreement accord treaty project programme leaders leader minister president mayor chair sides parties forum document declaration deal pact partnership institute department association airport bridge museum station".Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool Stand(Alignment alignment, int from, int to)
    {
        // What the statement says next to the name, the evidence says next to the pronoun.
        var beside = Beside(alignment, from, to);
        if (beside < 0)
            return false;
        var words = alignment.Evidence.Words;
        for (var place = Math.Max(0, beside - Reach); place <= Math.Min(words.Count - 1, beside + Reach); place++)
            if (words[place].Sentence == words[beside].Sentence && IsPointer(words, place) && !NameBetween(words, place, beside))
                return true;
        return false;
    }

    private static bool IsPointer(IReadOnlyList<Word> words, int place) =>
        Words.Contains(words[place].Text) || (place > 0 && words[place - 1].Text is "the" or "this" or "that" or "both" or "two" && Nouns.Contains(words[place].Text));

    private static bool NameBetween(IReadOnlyList<Word> words, int place, int beside)
    {
        for (var between = Math.Min(place, beside) + 1; between < Math.Max(place, beside); between++)
            if (words[between].Is(WordTraits.Name) && words[between].Place == 0)
                return true;
        return false;
    }

    private static int Beside(Alignment alignment, int from, int to)
    {
        for (var word = to; word < alignment.Statement.Words.Count; word++)
            if (alignment.Said(word).IsContent && alignment[word] >= 0 && !alignment.Said(word).IsName)
                return alignment[word];
        for (var word = from - 1; word >= 0; word--)
            if (alignment.Said(word).IsContent && alignment[word] >= 0)
                return alignment[word];
        return -1;
    }
}
