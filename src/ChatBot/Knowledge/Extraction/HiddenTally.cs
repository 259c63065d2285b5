namespace ChatBot.Knowledge.Extraction;

/// <summary>Counts what was hidden in one document, and says so in sentences for the ingest report.</summary>
internal sealed class HiddenTally
{
    private readonly SortedDictionary<HiddenCharacter, int> _characters = [];
    private readonly Dictionary<string, int> _passages = new(StringComparer.Ordinal);

    public void Add(HiddenCharacter kind, int count) => _characters[kind] = _characters.GetValueOrDefault(kind) + count;

    /// <param name="how">How it was hidden, in the format's own term: "w:vanish", "white on white".</param>
    public void Add(string how, int count = 1) => _passages[how] = _passages.GetValueOrDefault(how) + count;

    public IReadOnlyList<string> Notices =>
    [
        .. _passages.Select(hidden => $"Hidden text was left out ({hidden.Key}): {Count(hidden.Value, "place")}"),
        .. _characters.Select(hidden => Notice(hidden.Key, hidden.Value)),
    ];

    private static string Notice(HiddenCharacter kind, int count) => kind switch
    {
        HiddenCharacter.Tag => $"{Count(count, "invisible tag character")} (U+E0000 to U+E0FFF) left out",
        HiddenCharacter.Bidirectional => $"{Count(count, "bidirectional control character")} left out; the text may show in another order than it is stored",
        HiddenCharacter.VariationSelector => $"{Count(count, "variation selector")} without a character to vary left out",
        HiddenCharacter.Control => $"{Count(count, "control character")} left out",
        _ => $"{Count(count, "zero-width character")} found",
    };

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
