namespace ChatBot.Knowledge.Extraction;

internal enum HiddenCharacter
{
    Tag,
    Bidirectional,
    VariationSelector,
    Control,
    ZeroWidth,
}

internal readonly record struct HiddenRun(HiddenCharacter Kind, int Start, int End)
{
    public int Length => End - Start;

    /// <summary>A single zero-width character is a line-break hint out of some editor; anything more has no business in a text.</summary>
    public bool IsSuspect => Kind != HiddenCharacter.ZeroWidth || Length > 1;
}
