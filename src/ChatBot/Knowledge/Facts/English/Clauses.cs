using ChatBot.Knowledge.Facts.Reading;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Cuts a sentence that names several things of one kind, so that each has the words that speak of it.</summary>
internal static class Clauses
{
    /// <returns>For each of <paramref name="mentions"/>, in the order of the sentence, the tokens that speak of it.</returns>
    public static IReadOnlyList<Reach> Of(SentenceReading reading, IReadOnlyList<Mention> mentions)
    {
        var clauses = new List<Reach>(mentions.Count);
        var from = 0;
        for (var index = 0; index < mentions.Count; index++)
        {
            var to = index + 1 < mentions.Count ? Cut(reading, mentions[index].Whole.To, mentions[index + 1].Whole.From) : reading.Count;
            clauses.Add(new Reach(from, Math.Max(to, mentions[index].Whole.To)));
            from = to;
        }

        return clauses;
    }

    // A semicolon or a colon parts better than a comma, a comma better than "and"; the last one, as what comes before the next name leads it in.
    private static int Cut(SentenceReading reading, int after, int before)
    {
        var (comma, and) = (-1, -1);
        for (var at = after; at < before; at++)
        {
            if (reading.IsMark(at, ';') || reading.IsMark(at, ':') || reading.IsMark(at, '\u2014'))
                return at + 1;
            if (reading.IsMark(at, ','))
                comma = at + 1;
            else if ((reading.Is(at, "and") && !JoinsPeople(reading, at)) || reading.Is(at, "while"))
                and = at;
        }

        // "signed the A and the B in 2023": nothing is said of either alone.
        if (comma < 0 && and < 0)
            return before;
        return comma > 0 ? comma : and;
    }

    // "The President and the Prime Minister signed": both did.
    private static bool JoinsPeople(SentenceReading reading, int and) => IsPerson(reading, and - 1) && IsPerson(reading, and + 1);

    private static bool IsPerson(SentenceReading reading, int at) => reading.MentionOver(at) is { Kind: FactKind.Person };
}
