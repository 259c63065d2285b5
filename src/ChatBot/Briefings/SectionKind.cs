namespace ChatBot.Briefings;

/// <summary>The sections of a briefing, in the order they stand on the page; the sources follow.</summary>
internal enum SectionKind
{
    Summary,
    Agreements,
    People,
    Events,
    Figures,
    Changes,

    /// <summary>One year of a timeline.</summary>
    Dates,
    NotSaid,
}
