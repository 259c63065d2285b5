using System.Collections.Frozen;
using ChatBot.Knowledge.Facts;

namespace ChatBot.Answering.Listing;

/// <summary>Reads from a question whom it names: "Biden", "the Japanese prime minister", "the president of France", "Norway".</summary>
internal static class PartyReader
{
    private static readonly FrozenSet<string> Titles = new[]
    {
        "minister", "president", "premier", "chancellor", "secretary", "ambassador", "mayor", "governor", "king", "queen", "emperor", "advisor", "adviser", "commissioner",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforeTitles =
        new[] { "prime", "vice", "deputy", "foreign", "finance", "defence", "defense", "trade", "national", "security", "digital", "state" }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="isMany">Whether an office stands in the plural, or each of its holders is meant.</param>
    /// <param name="used">For each word whether it belongs to what was read.</param>
    public static AskedParties Read(IReadOnlyList<QuestionWord> words, FactSet facts, out bool isMany, out bool[] used)
    {
        used = new bool[words.Count];
        isMany = false;
        var offices = new List<AskedOffice>();
        for (var at = 0; at < words.Count; at++)
        {
            if (TitleAt(words, at) is not { } title)
                continue;
            var from = at;
            while (from > 0 && BeforeTitles.Contains(words[from - 1].Text))
                from--;
            used.AsSpan(from, at - from + 1).Fill(true);
            // "President Biden" is one person.
            if (at + 1 < words.Count && words[at + 1].Name is { Kind: FactKind.Person })
                continue;
            isMany |= offices.Count == 0 && (words[at].Text.EndsWith('s') || (from > 0 && words.Take(from).Any(word => word.Text is "every" or "each")));
            var name = string.Join(' ', words.Skip(from).Take(at - from).Select(word => word.Text).Append(title));
            offices.Add(new AskedOffice(name, Country(words, from, at, facts, used)));
        }

        return new AskedParties(People(words, facts, used), offices, Countries(words, facts, used));
    }

    private static string? TitleAt(IReadOnlyList<QuestionWord> words, int at) => words[at] switch
    {
        { Text: "pm" or "pms" } => "prime minister",
        { Name: null or { Kind: null }, Text: var text } when Titles.Contains(text) => text,
        { Name: null or { Kind: null }, Text: [.., 's'] text } when Titles.Contains(text[..^1]) => text[..^1],
        _ => null,
    };

    // "Japanese prime minister", "Japan's PM", "president of France".
    private static string? Country(IReadOnlyList<QuestionWord> words, int from, int title, FactSet facts, bool[] used)
    {
        foreach (var at in (int[])[from - 1, title + 2, title + 3])
        {
            if (at < 0 || at >= words.Count || CountryOf(words[at], facts) is not { } country || (at > title && words[title + 1].Text is not ("of" or "from")))
                continue;
            for (var same = at; same >= 0 && words[same].Name == words[at].Name && CountryOf(words[same], facts) == country; same--)
                used[same] = true;
            for (var same = at; same < words.Count && words[same].Name is not null && words[same].Name == words[at].Name; same++)
                used[same] = true;
            return country;
        }

        return null;
    }

    private static string? CountryOf(QuestionWord word, FactSet facts) =>
        word.Name is { IsCountry: true } country ? country.Key : word.Name is null ? facts.CountryCalled(word.Text) : null;

    // No document need use the surname alone.
    private static string[] People(IReadOnlyList<QuestionWord> words, FactSet facts, bool[] used) =>
        [.. Marked(words, used, word => word.Name is { Kind: FactKind.Person } person ? person.Key : word.Name is null && !word.IsStop && word.Text.Length > 2 ? facts.PersonCalled(word.Text) : null)];

    private static string[] Countries(IReadOnlyList<QuestionWord> words, FactSet facts, bool[] used) =>
        [.. Marked(words, used, word => CountryOf(word, facts))];

    private static HashSet<string> Marked(IReadOnlyList<QuestionWord> words, bool[] used, Func<QuestionWord, string?> key)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
        {
            if (used[at] || key(words[at]) is not { } own)
                continue;
            used[at] = true;
            keys.Add(own);
        }

        return keys;
    }
}
