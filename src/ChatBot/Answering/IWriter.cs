using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;

namespace ChatBot.Answering;

/// <summary>Drafts an answer from ranked sentences: by quoting them, or through a language model.</summary>
internal interface IWriter
{
    /// <summary>Whether drafting takes so long that a waiting reader is told.</summary>
    bool IsModel { get; }

    /// <param name="sentences">Best first.</param>
    /// <returns>An empty draft when the writer finds nothing to say.</returns>
    ValueTask<Draft> DraftAsync(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation generation, CancellationToken cancellation);
}
