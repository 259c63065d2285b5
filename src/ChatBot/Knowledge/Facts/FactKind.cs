namespace ChatBot.Knowledge.Facts;

internal enum FactKind
{
    Agreement,
    Event,
    Organisation,
    Person,
    Sector,
    Place,
    Figure,

    /// <summary>People met, called or visited each other; the first word of its key says which.</summary>
    Encounter,
}
