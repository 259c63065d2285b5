using ChatBot.Knowledge.Facts.Reading;

namespace ChatBot.Knowledge.Facts.Vocabulary;

/// <summary>Names of known things, found in a sentence by their first word and then whole, the longest first.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<Wording>> _english = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Wording>>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;
    private readonly Dictionary<char, List<Wording>> _japanese = [];
    private readonly Dictionary<string, PhraseEntry> _byKey = new(StringComparer.Ordinal);

    public PhraseTable() => _byFirstWord = _english.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The entry that <paramref name="key"/> is a name of.</summary>
    public PhraseEntry? ByKey(string key) => _byKey.GetValueOrDefault(key);

    /// <returns>The one name of three words or more that these capitals are the initials of: "Papua New Guinea" for "PNG"; null where there are none or several.</returns>
    public string? ByInitials(string initials) =>
        _byKey.Values.Select(entry => entry.Name).Distinct(StringComparer.OrdinalIgnoreCase).Where(name => NameInitials.Are(initials, name)).Take(2).ToArray() is [var only] ? only : null;

    /// <remarks>What was added first keeps the name.</remarks>
    public void Add(PhraseEntry entry, string name)
    {
        var key = NameKey.Of(name);
        // "U.S." is another spelling of what "US" names.
        if (!_byKey.TryAdd(key, entry) && (_byKey[key].Key != entry.Key || !name.Contains('.', StringComparison.Ordinal)))
            return;
        if (name.AsSpan().IndexOfAnyInRange('\u3041', '\u9FFF') >= 0)
        {
            Insert(Wordings(_japanese, name[0]), new Wording([name], entry, IsExact: true));
            return;
        }

        var tokens = new List<FactToken>();
        FactLexer.Read(name, new Span(0, name.Length), tokens);
        string[] words = [.. tokens.Where(token => token.Kind != FactTokenKind.Mark).Select(token => name[token.Start..token.End])];
        if (words.Length == 0)
            return;
        // "AI", "US" and "ASPIRE" are names only as written; "Quantum" and "quantum" are the same.
        var capitals = name.Count(char.IsUpper);
        var isExact = capitals >= 2 && (name.Length <= 5 || capitals == name.Length);
        Insert(Wordings(_english, words[0]), new Wording(words, entry, isExact));
    }

    /// <returns>The entry and the token after its last; null where no name begins at <paramref name="at"/>.</returns>
    /// <param name="carelessly">Small letters will do for an abbreviation, as people type questions.</param>
    public (PhraseEntry Entry, int Next)? EnglishAt(string text, List<FactToken> tokens, int at, bool carelessly = false)
    {
        var first = tokens[at];
        if (!_byFirstWord.TryGetValue(text.AsSpan(first.Start, first.End - first.Start), out var wordings))
            return null;
        foreach (var wording in wordings)
            if (EndOf(wording, text, tokens, at, wording.IsExact && !(carelessly && wording.Words[0].Length > 2)) is { } next)
                return (wording.Entry, next);
        return null;
    }

    /// <returns>The entry and where its name ends in the text.</returns>
    public (PhraseEntry Entry, int End)? JapaneseAt(string text, int at, int end)
    {
        if (!_japanese.TryGetValue(text[at], out var wordings))
            return null;
        foreach (var wording in wordings)
            if (text.AsSpan(at, end - at).StartsWith(wording.Words[0], StringComparison.Ordinal))
                return (wording.Entry, at + wording.Words[0].Length);
        return null;
    }

    // A hyphen or a line break between two words of a name makes no other name of it.
    private static int? EndOf(Wording wording, string text, List<FactToken> tokens, int at, bool isExact)
    {
        var comparison = isExact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var word = 0; word < wording.Words.Length; word++, at++)
        {
            if (word > 0 && at < tokens.Count && tokens[at].Kind == FactTokenKind.Mark && text[tokens[at].Start] is '-' or '\u2010' or '\u2011' or '&' or ',')
                at++;
            if (at >= tokens.Count || !text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start).Equals(wording.Words[word], comparison))
                return null;
            if (tokens[at].IsPossessive && word < wording.Words.Length - 1)
                return null;
        }

        return at;
    }

    private static List<Wording> Wordings<TFirst>(Dictionary<TFirst, List<Wording>> table, TFirst first)
        where TFirst : notnull
    {
        if (!table.TryGetValue(first, out var wordings))
            table.Add(first, wordings = []);
        return wordings;
    }

    // The longest first, of the same length the one that was added first.
    private static void Insert(List<Wording> wordings, Wording added)
    {
        var (low, high) = (0, wordings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (wordings[middle].Length >= added.Length)
                low = middle + 1;
            else
                high = middle;
        }

        wordings.Insert(low, added);
    }

    private sealed record Wording(string[] Words, PhraseEntry Entry, bool IsExact)
    {
        public int Length { get; } = Words.Sum(word => word.Length) + Words.Length;
    }
}
