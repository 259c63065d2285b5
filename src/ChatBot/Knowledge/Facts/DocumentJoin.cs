using ChatBot.Knowledge.Facts.English;
using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Time;

namespace ChatBot.Knowledge.Facts;

/// <summary>From the names found in the sentences of one document to its facts: clauses, dates, and what "the Accord" stands for.</summary>
internal static class DocumentJoin
{
    public static IReadOnlyList<Fact> Of(IReadOnlyList<SentenceReading> readings, PhraseTable names)
    {
        var facts = new List<Fact>();
        var pointed = new PointedNames();
        foreach (var reading in readings)
        {
            reading.Mentions.Sort((left, right) => left.Tokens.From.CompareTo(right.Tokens.From));
            foreach (var kind in reading.Mentions.Select(mention => mention.Kind).Distinct().ToArray())
            {
                var own = reading.Mentions.Where(mention => mention.Kind == kind).ToArray();
                var clauses = kind is FactKind.Agreement or FactKind.Event ? Clauses.Of(reading, own) : null;
                for (var index = 0; index < own.Length; index++)
                    if (pointed.Resolve(reading, own[index], names) is { } key)
                        facts.Add(Fact(reading, own[index], key, clauses?[index] ?? new Reach(0, reading.Count)));
            }

            foreach (var encounter in reading.Encounters)
                facts.Add(Fact(reading, encounter, encounter.Key!, new Reach(0, reading.Count)));
        }

        return facts;
    }

    private static Fact Fact(SentenceReading reading, Mention mention, string key, Reach clause)
    {
        IReadOnlyList<DateMention> dates = mention.Kind switch
        {
            FactKind.Agreement => DateChoice.For(reading, mention, clause, WordClass.Making),
            FactKind.Event => DateChoice.For(reading, mention, clause, WordClass.Holding | WordClass.Leading),
            FactKind.Encounter => EncounterRule.Dates(reading, mention),
            _ => [],
        };
        IReadOnlyList<FactPart> parts = mention.Kind == FactKind.Agreement ? [.. mention.Parts, .. Signing.Of(reading, mention, clause)] : mention.Parts;
        return new Fact(
            mention.Kind,
            reading.TextOf(mention.Tokens),
            key,
            reading.Passage,
            reading.SpanOf(mention.Tokens),
            reading.Sentence,
            Trimmed(reading, clause),
            dates,
            [.. parts.DistinctBy(part => (part.Kind, part.Span))]);
    }

    private static Span Trimmed(SentenceReading reading, Reach clause)
    {
        if (clause.From == 0 && clause.To >= reading.Count)
            return reading.Sentence;
        var (from, to) = (clause.From, clause.To);
        while (from < to - 1 && reading.Is(from, "and"))
            from++;
        while (to > from + 1 && (reading.IsMark(to - 1, ',') || reading.IsMark(to - 1, ';') || reading.Is(to - 1, "and")))
            to--;
        return reading.SpanOf(new Reach(from, to));
    }
}
