using ChatBot.Knowledge.Facts;

namespace ChatBot.Briefings.Timelines;

/// <summary>One dated thing.</summary>
/// <param name="Kind">Agreement or event.</param>
/// <param name="When">The days in the reader's language: "May 2023".</param>
/// <param name="First">First day covered.</param>
/// <param name="Last">Last day covered, inclusive.</param>
/// <param name="State">Null for an agreement that was made: that it is over nobody said.</param>
/// <param name="Citation">Number of the citation that carries name and date.</param>
internal sealed record TimelineEntry(FactKind Kind, string Name, string When, DateOnly First, DateOnly Last, EventState? State, int Citation);
