using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts;

/// <summary>Keys of names in reading order: what a name is called elsewhere, and what "the Accord" was before.</summary>
internal sealed class PointedNames
{
    private readonly Dictionary<(FactKind, string Head), string> _last = [];
    private readonly Dictionary<(FactKind, string Short), string> _shortNames = [];

    /// <returns>Null for a pointing name with nothing before it to point at.</returns>
    public string? Resolve(SentenceReading reading, Mention mention, PhraseTable names)
    {
        if (mention.IsPointing)
            return _last.GetValueOrDefault((mention.Kind, mention.Key!));
        var key = mention.Key ?? KeyOf(reading, mention, names);
        if (mention.Kind is FactKind.Agreement or FactKind.Event)
            foreach (var word in HeadsOf(reading, mention))
                _last[(mention.Kind, word)] = key;
        foreach (var part in mention.Parts.Where(part => part.Kind == PartKind.ShortName))
            _shortNames[(mention.Kind, NameKey.Of(part.Text))] = key;
        return key;
    }

    private string KeyOf(SentenceReading reading, Mention mention, PhraseTable names)
    {
        var own = NameKey.Of(reading.TextOf(mention.Tokens));
        if (_shortNames.TryGetValue((mention.Kind, own), out var known))
            return known;
        if (names.ByKey(own) is { } entry && entry.Kind == mention.Kind)
            return entry.Key;
        return mention.Kind is FactKind.Agreement or FactKind.Event ? WithPartiesLast(reading, mention, own) : own;
    }

    // "UK-Japan Digital Partnership" and "Japan-UK Digital Partnership" are one.
    private static string WithPartiesLast(SentenceReading reading, Mention mention, string own)
    {
        var at = mention.Tokens.From;
        var countries = new SortedSet<string>(StringComparer.Ordinal);
        while (at < mention.Tokens.To && (reading.IsCountry(at) || reading.IsHyphen(at) || reading.Is(at, "and")))
        {
            if (reading.IsCountry(at))
                countries.Add(reading.PhraseOver(at)!.Key);
            at++;
        }

        return countries.Count == 0 || at >= mention.Tokens.To
            ? own
            : $"{NameKey.Of(reading.TextOf(new Reach(at, mention.Tokens.To)))} | {string.Join(' ', countries)}";
    }

    private static IEnumerable<string> HeadsOf(SentenceReading reading, Mention mention)
    {
        for (var at = mention.Tokens.From; at < mention.Tokens.To; at++)
            if (reading.Is(at, mention.Kind == FactKind.Agreement ? WordClass.Agreement | WordClass.LooseAgreement : WordClass.Event))
                yield return NameKey.Of(reading.Word(at));
    }
}
