namespace ChatBot.Knowledge.Facts.Reading;

/// <summary>A name found in the sentence that is being read.</summary>
/// <param name="Tokens">The name, without the role or the bracket beside it.</param>
/// <param name="Key">Null where the name itself makes the key.</param>
internal sealed record Mention(FactKind Kind, Reach Tokens, string? Key, IReadOnlyList<FactPart> Parts)
{
    /// <summary>All that belongs to the mention, such as the role before the name and the short name in brackets.</summary>
    public Reach Whole { get; init; } = Tokens;

    /// <summary>"the Accord": stands for something named before, and is dropped if nothing was.</summary>
    public bool IsPointing { get; init; }
}
