using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Who is at the head of an event: "A and B will lead a delegation", "a delegation led by A".</summary>
internal static class Leadership
{
    private const int VerbReach = 8;

    public static IReadOnlyList<Reach> Of(SentenceReading reading, Reach name)
    {
        for (var at = name.To; at < name.To + VerbReach; at++)
            if (reading.Is(at, WordClass.Leading) && reading.Is(at + 1, "by"))
                return After(reading, at + 2);
        for (var at = name.From - 1; at >= name.From - VerbReach; at--)
        {
            if (reading.IsMark(at, ',') || reading.IsMark(at, ';'))
                break;
            if (reading.Is(at, WordClass.Leading) && !reading[at].IsCapitalised && !reading.Is(at + 1, "by"))
                return Before(reading, at);
        }

        return [];
    }

    private static List<Reach> After(SentenceReading reading, int at)
    {
        var leaders = new List<Reach>();
        while (reading.MentionOver(reading.Is(at, "the") ? at + 1 : at) is { Kind: FactKind.Person } person)
        {
            leaders.Add(person.Whole);
            at = reading.IsMark(person.Whole.To, ',') ? person.Whole.To + 1 : person.Whole.To;
            at = reading.Is(at, "and") ? at + 1 : at;
        }

        return leaders;
    }

    // All people before the verb, back to where another statement ends.
    private static List<Reach> Before(SentenceReading reading, int verb)
    {
        var leaders = new List<Reach>();
        for (var at = verb - 1; at >= 0; at--)
        {
            if (reading.MentionOver(at) is { Kind: FactKind.Person } person)
            {
                leaders.Insert(0, person.Whole);
                at = person.Whole.From;
            }
            else if (reading.IsMark(at, ';') || reading.IsMark(at, ':') || reading.Is(at, WordClass.Finite & ~WordClass.Function) && !reading.Is(at, WordClass.Function) || reading.Is(at, "that") || reading.Is(at, "which"))
            {
                break;
            }
        }

        return leaders;
    }
}
