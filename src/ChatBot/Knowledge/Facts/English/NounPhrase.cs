using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>How far a description in plain words reaches: up to a verb, a clause, or a mark that ends it.</summary>
internal static class NounPhrase
{
    private const int Longest = 12;

    /// <returns>The token after the phrase that begins at <paramref name="at"/>; <paramref name="at"/> itself where none does.</returns>
    public static int End(SentenceReading reading, int at)
    {
        var start = reading.Is(at, WordClass.Determiner) ? at + 1 : at;
        var to = start;
        while (to - start < Longest && Continues(reading, to, start))
            to++;
        // What links must have something to link to.
        while (to > start && (reading.Is(to - 1, WordClass.Link) || reading.Is(to - 1, WordClass.Determiner) || reading[to - 1].Kind == FactTokenKind.Mark || TrailsAsVerb(reading, to - 1, start)))
            to--;
        return to > start ? to : at;
    }

    // "10% of the fuel consumed", "the reductions outlined": said of the phrase, no part of it.
    private static bool TrailsAsVerb(SentenceReading reading, int index, int start) =>
        index > start && !reading[index].IsCapitalised && reading.Word(index) is [_, _, .., not 'e', 'e', 'd'];

    private static bool Continues(SentenceReading reading, int index, int start)
    {
        var token = reading[index];
        if (token.Kind == FactTokenKind.Mark)
            return index > start && (reading.IsHyphen(index) || reading.IsMark(index, '&'));
        if (token.Kind is FactTokenKind.Edge or FactTokenKind.Japanese || reading.IsInDate(index) || token.Is(WordClass.Finite))
            return false;
        // "energy production predominantly focused on": a clause begins.
        if (reading.Word(index) is [.., 'l', 'y'] && reading.Word(index + 1) is [.., 'e', 'd'])
            return false;
        if (!token.Is(WordClass.Function))
            return true;
        return index > start && (reading.Is(index, "of") || reading.Is(index, "and") || reading.Is(index, "the") || (reading.Is(index, "in") && reading.IsPlace(index + 1)));
    }
}
