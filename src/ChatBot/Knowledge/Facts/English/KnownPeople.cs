using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>People the document has introduced, named again without their office: "Burnham said".</summary>
internal static class KnownPeople
{
    public static void Read(IReadOnlyList<SentenceReading> readings)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reading in readings)
            foreach (var person in reading.Mentions)
                for (var at = person.Tokens.From; at < person.Tokens.To; at++)
                    if (reading[at].IsCapitalised && reading.Word(at).Length > 2)
                        words.Add(reading.Word(at).ToString());
        if (words.Count == 0)
            return;
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var reading in readings)
            for (var at = 0; at < reading.Count; at++)
                if (reading[at].IsCapitalised && known.Contains(reading.Word(at)) && reading.MentionOver(at) is null && Name(reading, at, known) is { } name)
                {
                    reading.Mentions.Add(new Mention(FactKind.Person, name, Key: null, []));
                    at = name.To - 1;
                }
    }

    // Every word must be known, so that "Biden Administration" and "Camp David" stay what they are.
    private static Reach? Name(SentenceReading reading, int at, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        if (reading.IsNameWord(at - 1) || PersonNames.At(reading, at) is not { } name || reading.IsNameWord(name.To) || reading.IsHyphen(name.To) || reading.IsHyphen(at - 1))
            return null;
        for (var word = name.From; word < name.To; word++)
            if (reading[word].IsCapitalised && reading.Word(word).Length > 2 && !known.Contains(reading.Word(word)))
                return null;
        return reading.Is(name.To - 1, WordClass.Organisation) ? null : name;
    }
}
