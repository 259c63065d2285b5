using System.Reflection;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Answering.Ranking;

/// <summary>Finds the passages for a question and puts their sentences in order.</summary>
internal sealed class SentenceRanker
{
    /// <summary>Passages the index is asked for; more would cost time and add nothing.</summary>
    public const int PassagesSearched = 30;

    /// <summary>Passages whose sentences are weighed.</summary>
    public const int PassagesRanked = 10;

    private const string ModelFile = "sentence-ranker.txt";

    private readonly TreeEnsemble _model = Load();

    /// <returns>Best first.</returns>
    public IReadOnlyList<RankedSentence> Rank(Inquiry inquiry, Generation generation)
    {
        var hits = generation.Index.Search(inquiry.SearchTerms, PassagesSearched, inquiry.Question.Collections);
        var ranked = new List<RankedSentence>();
        Hit[] nearest = [.. hits.Take(PassagesRanked)];
        new SentenceFeatures(inquiry, generation).ForEach(nearest, (passage, sentence, features) =>
            ranked.Add(new RankedSentence(passage, sentence, _model.Score(features), features.ToArray())));
        // Earlier sentences win ties: documents say first what matters.
        ranked.Sort((left, right) => right.Score != left.Score
            ? right.Score.CompareTo(left.Score)
            : (left.Passage.Number, left.Sentence).CompareTo((right.Passage.Number, right.Sentence)));
        return ranked;
    }

    private static TreeEnsemble Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(ModelFile)
            ?? throw new InvalidOperationException($"{ModelFile} is not in the program.");
        using var reader = new StreamReader(resource);
        return TreeEnsemble.Parse(reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#'));
    }
}
