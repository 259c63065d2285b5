namespace ChatBot.Answering.Listing;

internal enum ListingAsk
{
    /// <summary>All of a kind.</summary>
    Items,

    /// <summary>How many of a kind: answered by naming them.</summary>
    Count,

    /// <summary>The events still to come, nearest first.</summary>
    Upcoming,

    /// <summary>The one to come next.</summary>
    Next,

    /// <summary>The last before the day of asking.</summary>
    Latest,

    /// <summary>The first of all.</summary>
    First,

    /// <summary>All before the day of asking.</summary>
    Past,

    /// <summary>When the one event so called is or was.</summary>
    Dated,

    /// <summary>What is dated within some days, whatever it is.</summary>
    Happened,

    /// <summary>Who leads an event.</summary>
    Leaders,

    /// <summary>Who takes part in an event.</summary>
    Members,

    /// <summary>Who signed an agreement.</summary>
    Signatories,

    /// <summary>What a person is.</summary>
    Roles,

    /// <summary>Who has an office.</summary>
    Holders,

    /// <summary>All who have or had an office.</summary>
    OfficeHolders,

    /// <summary>Two things side by side.</summary>
    Comparison,
}
