using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Answering.Listing;

/// <summary>Keeps the facts that have to do with what a question names: by their sentence if any do, else by their passage.</summary>
internal sealed class TopicMatch(ListingTopic topic, Generation generation)
{
    // Share of the telling words that must be met.
    private const double Enough = 0.5;
    private const int Opening = 4;
    private const int Many = 8;

    private readonly Dictionary<(DocumentId, Span), SentenceTopic> _sentences = [];
    private readonly Dictionary<int, SentenceTopic> _passages = [];
    private readonly Dictionary<DocumentId, SentenceTopic> _titles = [];
    private readonly Dictionary<DocumentId, SentenceTopic> _openings = [];
    private readonly ILookup<DocumentId, Passage>? _documents = topic.Countries.Any() ? generation.Passages.ToLookup(passage => passage.Document.Id) : null;

    public IReadOnlyList<Fact> Keep(IEnumerable<Fact> facts)
    {
        if (topic.IsEmpty)
            return [.. facts];
        var candidates = facts.Where(fact => topic.Countries.All(country => Concerns(fact, country))).ToArray();
        // Of many, those count whose own sentence names the countries; a document of two countries speaks of much besides.
        if (candidates.Length > 0 && candidates.Select(fact => fact.Key).Distinct(StringComparer.Ordinal).Skip(Many).Any()
            && Array.FindAll(candidates, fact => topic.Countries.All(country => fact.Key == country.Key || Sentence(fact).Names(country.Key))) is { Length: > 0 } named)
            candidates = named;
        // A paragraph that names a region goes on to speak of it as "it"; an agreement is named, or pointed at, in each sentence about it.
        if (topic.Words.Count > 0 || topic.Others.All(name => name.Kind is not (FactKind.Place or FactKind.Organisation)))
        {
            // A sentence that holds every word speaks of the very thing; one that holds half of them may speak of another.
            if (topic.Words.Count > 1 && Array.FindAll(candidates, fact => Meets(fact, Sentence(fact), share: 1)) is { Length: > 1 } exact)
                return exact;
            var bySentence = candidates.Where(fact => Meets(fact, Sentence(fact))).ToArray();
            // Whom a paragraph names beside the topic need have nothing to do with it.
            if (bySentence.Length > 0 || (topic.Words.Count > 0 && candidates is [{ Kind: FactKind.Organisation }, ..]))
                return bySentence;
        }

        var byPassage = candidates.Where(fact => Meets(fact, Around(fact))).ToArray();
        return byPassage.Length > 0 ? byPassage : [.. candidates.Where(fact => Meets(fact, Title(fact)))];
    }

    private bool Meets(Fact fact, SentenceTopic about, double share = Enough)
    {
        if (!topic.Others.All(name => fact.Key == name.Key || about.Names(name.Key)) || !topic.Japanese.All(about.HoldsText))
            return false;
        return topic.Words.Count == 0 || topic.Words.Count(about.Holds) >= share * topic.Words.Count;
    }

    // Who made an agreement is known from its parties; where none are named, the document tells at its beginning whom it is about.
    private bool Concerns(Fact fact, PhraseEntry country)
    {
        if (fact.Key == country.Key || Sentence(fact).Names(country.Key))
            return true;
        var parties = fact.Of(PartKind.Party).Select(party => generation.Facts.Names.ByKey(NameKey.Of(party.Text))).Where(party => party is { IsCountry: true }).ToArray();
        return parties.Length == 0 && Beginning(fact.Document).Names(country.Key);
    }

    private SentenceTopic Sentence(Fact fact)
    {
        if (!_sentences.TryGetValue((fact.Document.Id, fact.Sentence), out var about))
            _sentences.Add((fact.Document.Id, fact.Sentence), about = new SentenceTopic(fact.Document, fact.Sentence, generation.Facts));
        return about;
    }

    private SentenceTopic Around(Fact fact)
    {
        if (_passages.TryGetValue(fact.Passage.Number, out var about))
            return about;
        about = new SentenceTopic(string.Join('\n', fact.Passage.HeadingPath), generation.Facts);
        foreach (var sentence in fact.Passage.Sentences)
            about.AddAll(new SentenceTopic(fact.Document, sentence, generation.Facts));
        return _passages[fact.Passage.Number] = about;
    }

    private SentenceTopic Title(Fact fact)
    {
        if (_titles.TryGetValue(fact.Document.Id, out var about))
            return about;
        return _titles[fact.Document.Id] = new SentenceTopic(fact.Document.Title, generation.Facts);
    }

    private SentenceTopic Beginning(Document document)
    {
        if (_openings.TryGetValue(document.Id, out var about))
            return about;
        about = new SentenceTopic(document.Title, generation.Facts);
        foreach (var (_, sentence) in _documents![document.Id].SelectMany(passage => passage.Sentences.Select(sentence => (passage, sentence))).Where(pair => pair.sentence.Length > 60).Take(Opening))
            about.AddAll(new SentenceTopic(document, sentence, generation.Facts));
        return _openings[document.Id] = about;
    }
}
