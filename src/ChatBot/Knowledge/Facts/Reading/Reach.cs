namespace ChatBot.Knowledge.Facts.Reading;

/// <summary>A run of tokens, the end exclusive.</summary>
internal readonly record struct Reach(int From, int To)
{
    public int Length => To - From;

    public bool Contains(int token) => From <= token && token < To;

    public bool Overlaps(Reach other) => From < other.To && other.From < To;
}
