using ChatBot.Answering;

namespace ChatBot.Briefings.Timelines;

/// <summary>What is dated, in order.</summary>
/// <param name="Topic">Null for all that the documents date.</param>
/// <param name="Omitted">How many more there are than a picture holds.</param>
/// <param name="Generation">Number of the index generation that was read.</param>
internal sealed record Timeline(
    string? Topic,
    string Title,
    string Language,
    DateOnly AsOf,
    IReadOnlyList<TimelineEntry> Entries,
    int Omitted,
    IReadOnlyList<Citation> Citations,
    long Generation);
