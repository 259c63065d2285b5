namespace ChatBot.EndToEnd.Rigs;

/// <summary>What a rig breaks on purpose, to show that it would notice.</summary>
internal enum Sabotage
{
    None,

    /// <summary>Acknowledges first and stores afterwards, as everybody does.</summary>
    AcknowledgeFirst,

    /// <summary>Takes every delivery for a message of its own.</summary>
    NoDeduplication,

    /// <summary>Posts the answer instead of updating the placeholder.</summary>
    BlindPost,

    /// <summary>Leases never hold and fences never rise.</summary>
    NoFencing,

    /// <summary>Commits do not wait for the disk.</summary>
    NotSynchronous,

    /// <summary>A schedule is moved to its next time, and its turn is handed over a moment later.</summary>
    MovedFirst,

    /// <summary>A schedule's turn is handed over and the schedule moved a moment later; every host has its own name for the occasion.</summary>
    OwnOccasions,
}
