namespace ChatBot.Knowledge.Indexing;

/// <summary>The door to what finds passages, be it embedded or a service. Whatever stands behind it answers with passages of the generation asked about.</summary>
internal interface IPassageIndex
{
    /// <summary>
    /// Does what takes its time: vectors, uploads. The generation is asked meanwhile, and is as well when this fails;
    /// called again, it goes on where it stopped.
    /// </summary>
    Task<IndexState> PrepareAsync(Generation generation, CancellationToken cancellation);

    /// <summary>Never fails for want of a service: what is embedded answers instead.</summary>
    ValueTask<FoundPassages> SearchAsync(PassageQuery query, Generation generation, CancellationToken cancellation);
}
