namespace ChatBot.Knowledge.Facts;

/// <summary>What a part of a fact tells of it.</summary>
internal enum PartKind
{
    ShortName,
    Party,
    Signatory,
    Leader,
    Member,
    Host,
    Place,
    Role,
    Organisation,
    Measure,

    /// <summary>The country somebody holds an office of.</summary>
    Country,

    /// <summary>What those who met did: "met", "spoke".</summary>
    Deed,
}

/// <summary>One thing a fact says beside its name: a party of an agreement, the role of a person, what a figure measures.</summary>
/// <param name="Text">As written, on one line, without markup.</param>
internal sealed record FactPart(PartKind Kind, string Text, Span Span);
