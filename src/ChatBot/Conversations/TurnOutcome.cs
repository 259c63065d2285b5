namespace ChatBot.Conversations;

/// <summary>How a turn ended. Every accepted turn ends in one of these.</summary>
internal enum TurnOutcome
{
    Answered,
    Abstained,

    /// <summary>Help, or the word that the conversation was forgotten.</summary>
    Informed,

    /// <summary>Something failed and the asker was told.</summary>
    Apologised,

    /// <summary>Too old to answer; the asker was told.</summary>
    TooLate,

    /// <summary>Too old to answer, and the settings say not to tell.</summary>
    Dropped,

    /// <summary>The asker wanted no answer any more.</summary>
    Stopped,

    /// <summary>The platform refuses messages to this place for good.</summary>
    Undeliverable,

    /// <summary>Sent to a channel that cannot update, and never confirmed; sending again could show it twice.</summary>
    Unconfirmed,
}
