namespace ChatBot.LanguageModels;

/// <summary>Why a call to the model came to nothing. The question is answered all the same, by quoting.</summary>
internal enum ModelFault
{
    TimedOut,

    /// <summary>The service asked for patience (429) for longer than a reader has.</summary>
    RateLimited,

    /// <summary>The service's content filter, or the model itself, would not.</summary>
    Filtered,

    /// <summary>The connection broke off in the middle of a reply.</summary>
    Interrupted,

    /// <summary>What came cannot be read: not the protocol, or not the JSON that was asked for.</summary>
    Malformed,

    Empty,

    /// <summary>In another language than the reader's.</summary>
    WrongLanguage,

    /// <summary>No connection, or the service itself failed.</summary>
    Unavailable,

    /// <summary>The service does not take the call as the settings have it: key, model, address, a parameter.</summary>
    Refused,

    /// <summary>So many calls failed lately that none is made for a while.</summary>
    Resting,

    OverBudget,
}
