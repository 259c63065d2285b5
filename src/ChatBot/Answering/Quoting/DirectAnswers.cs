using ChatBot.Answering.Fitting;
using ChatBot.Answering.Listing;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;

namespace ChatBot.Answering.Quoting;

/// <summary>Questions that are answered from what was found at ingest, not by the likeliest sentence.</summary>
internal static class DirectAnswers
{
    // Agreements and events are spread over documents; the list of one must be meant in so many words.
    private const int OfManyDocuments = 3;

    /// <returns>Null for a question of any other sort, and where what the asker may read does not answer it.</returns>
    public static Draft? Find(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation all)
    {
        var generation = all.ReadableIn(inquiry.Question.Collections);
        var draft = Provenance.Find(inquiry.Text, sentences, generation) ?? Listed(inquiry, sentences, generation);
        return inquiry.Question.Collections is { } readable && draft?.Statements.SelectMany(statement => statement.Evidence).All(evidence => readable.Contains(evidence.Document.Collection)) == false
            ? null
            : draft;
    }

    private static Draft? Listed(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation generation)
    {
        var plan = ListingReader.Read(inquiry, generation);
        // What was found sentence by sentence knows less of a list than the document that lays it out.
        if (plan is null or { Ask: ListingAsk.Items } && DocumentLists.Find(inquiry, sentences, generation, plan?.Kind is FactKind.Agreement or FactKind.Event ? OfManyDocuments : 1) is { } list)
            return list;
        if (plan is null)
            return null;
        var likeliest = sentences.Count > 0 && NamedThings.AreKnownTo(inquiry, sentences[0].Passage, generation) ? sentences[0].Passage.Document : null;
        return Lister.Draft(plan, likeliest, generation, inquiry.Question.Today);
    }
}
