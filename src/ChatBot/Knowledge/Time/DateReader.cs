namespace ChatBot.Knowledge.Time;

/// <summary>A text's tokens as the rules see them: any index may be asked for, and outside there is an edge.</summary>
internal readonly ref struct DateReader(ReadOnlySpan<DateToken> tokens, DateOnly? anchor)
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2199;

    private readonly ReadOnlySpan<DateToken> tokens = tokens;

    public DateOnly? Anchor { get; } = anchor;

    public DateToken this[int index] => (uint)index < (uint)tokens.Length ? tokens[index] : default;

    public DateWord Word(int index) => this[index].Word;

    /// <summary>No white space stands between the token and the next.</summary>
    public bool Touches(int index) => this[index].End == this[index + 1].Start;

    public bool IsDash(int index) => this[index].Is('-');

    public bool IsDay(int index) =>
        this[index] is { Word: DateWord.Number, Value: >= 1 and <= 31, Digits: <= 2 } day
        && !day.Is(DateTokenTraits.Quantity | DateTokenTraits.Plural);

    public bool IsYear(int index) =>
        this[index] is { Word: DateWord.Number, Value: >= EarliestYear and <= LatestYear, Digits: 4 } year
        && !year.Is(DateTokenTraits.Quantity | DateTokenTraits.Plural | DateTokenTraits.Ordinal);

    /// <summary>"three", "3", "a": how many of a unit; null where no count stands.</summary>
    public int? Count(int index) => this[index] switch
    {
        { Word: DateWord.NumberWord or DateWord.A } word => word.Value,
        { Word: DateWord.Number, Value: >= 0 and <= 1000 } number when number.Traits == default => number.Value,
        _ => null,
    };

    /// <summary>Skips one token of the given kind if it is there.</summary>
    public int Skip(int index, DateWord word) => Word(index) == word ? index + 1 : index;

    public int Skip(int index, char punctuation) => this[index].Is(punctuation) ? index + 1 : index;
}
