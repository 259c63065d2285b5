namespace ChatBot.Knowledge.Indexing;

/// <summary>The days that documents may speak from, both ends included; null leaves an end open. A document without a date is in no range.</summary>
internal sealed record DayRange(DateOnly? First, DateOnly? Last)
{
    public bool Holds(DateOnly? date) => date is { } day && !(day < First) && !(day > Last);
}
