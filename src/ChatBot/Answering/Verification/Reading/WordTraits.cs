namespace ChatBot.Answering.Verification.Reading;

[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>Says nothing of its own: the, of, by, was.</summary>
    Function = 1 << 0,

    /// <summary>Written as a name: a capital inside a sentence, or at its start and no ordinary word.</summary>
    Name = 1 << 1,

    Acronym = 1 << 2,

    /// <summary>First of its sentence.</summary>
    Opens = 1 << 3,

    Number = 1 << 4,

    /// <summary>A comma, bracket, dash or the like stands between it and the word before.</summary>
    AfterBreak = 1 << 5,

    /// <summary>A person's office: mayor, chair, minister.</summary>
    Role = 1 << 6,

    /// <summary>Known to the tables as a word of general English.</summary>
    Ordinary = 1 << 7,

    /// <summary>The word before stands in the possessive, or it does itself.</summary>
    Possessive = 1 << 8,
}
