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
}
