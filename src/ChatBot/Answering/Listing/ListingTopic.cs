using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Answering.Listing;

/// <summary>What the things asked for must have to do with.</summary>
/// <param name="Names">Known names in the question: countries, organisations, agreements.</param>
/// <param name="Words">Stems of its other telling words.</param>
/// <param name="Japanese">Its telling words in Japanese, as written.</param>
internal sealed record ListingTopic(IReadOnlyList<PhraseEntry> Names, IReadOnlyList<string> Words, IReadOnlyList<string> Japanese)
{
    public static ListingTopic None { get; } = new([], [], []);

    public bool IsEmpty => Names.Count == 0 && Words.Count == 0 && Japanese.Count == 0;

    public IEnumerable<PhraseEntry> Countries => Names.Where(name => name.IsCountry);

    public IEnumerable<PhraseEntry> Others => Names.Where(name => !name.IsCountry);

    public PhraseEntry? OfKind(FactKind kind) => Names.FirstOrDefault(name => name.Kind == kind);
}
