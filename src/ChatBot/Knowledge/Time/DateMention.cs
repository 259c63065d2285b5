namespace ChatBot.Knowledge.Time;

/// <summary>A date as a text states it, resolved to the days it covers.</summary>
/// <param name="Span">Where the words stand in the text that was read.</param>
/// <param name="First">First day covered.</param>
/// <param name="Last">Last day covered, inclusive: "May 2023" is 1 to 31 May 2023.</param>
/// <param name="Relative">True for "next month", "last week", 来月: resolved against the document's own date.</param>
internal sealed record DateMention(Span Span, DateOnly First, DateOnly Last, bool Relative);
