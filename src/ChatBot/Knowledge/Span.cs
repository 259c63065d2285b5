using System.Text.Json.Serialization;

namespace ChatBot.Knowledge;

/// <summary>A stretch of a document's extracted text, in UTF-16 code units, the end exclusive.</summary>
internal readonly record struct Span(int Start, int End)
{
    [JsonIgnore]
    public int Length => End - Start;

    public string Of(string text) => text[Start..End];

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    public Span Shift(int by) => new(Start + by, End + by);

    /// <summary>The span without as many characters at either end.</summary>
    public Span Within(int margin) => new(Start + margin, End - margin);

    public override string ToString() => $"{Start}..{End}";
}
