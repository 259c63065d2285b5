using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.Reading;

internal enum FactTokenKind
{
    /// <summary>Before the first and after the last token.</summary>
    Edge,
    Word,
    Number,
    Mark,
    Japanese,
}

/// <param name="IsTight">No white space stands between it and the token before.</param>
/// <param name="IsPossessive">An 's followed, which <paramref name="End"/> leaves out.</param>
internal readonly record struct FactToken(int Start, int End, FactTokenKind Kind, WordClass Classes, bool IsTight, bool IsPossessive)
{
    public bool Is(WordClass classes) => (Classes & classes) != WordClass.None;

    public bool IsWord => Kind == FactTokenKind.Word;

    public bool IsCapitalised => Is(WordClass.Capital);
}
