using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Ranking;

/// <summary>Finds the passages for a question and puts their likeliest sentences in order.</summary>
internal sealed class SentenceRanker
{
    [ThreadStatic]
    private static CandidateSearch? s_search;

    private readonly TreeEnsemble _model;

    public SentenceRanker()
        : this(TreeEnsemble.OfResource("sentence-ranker.txt"))
    {
    }

    internal SentenceRanker(TreeEnsemble model) => _model = model;

    /// <returns>Best first.</returns>
    public IReadOnlyList<RankedSentence> Rank(Inquiry inquiry, Generation generation)
    {
        var search = s_search ??= new CandidateSearch();
        search.Run(inquiry, generation);
        var candidates = search.Sentences;
        var features = new float[candidates.Length * SentenceFeatures.Count];
        new SentenceFeatures(search, inquiry, generation.Forward).Fill(features);
        Span<float> scores = stackalloc float[candidates.Length];
        _model.Score(features, SentenceFeatures.Count, scores);
        var ranked = new RankedSentence[candidates.Length];
        for (var row = 0; row < ranked.Length; row++)
        {
            var passage = generation.Passages[search.Passages[candidates[row].Rank].Passage];
            ranked[row] = new RankedSentence(passage, candidates[row].Sentence, scores[row], features, row);
        }

        Array.Sort(ranked, InOrder);
        return ranked;
    }

    // Earlier sentences win ties: documents say first what matters.
    private static int InOrder(RankedSentence left, RankedSentence right) =>
        right.Score != left.Score
            ? right.Score.CompareTo(left.Score)
            : (left.Passage.Number, left.Sentence).CompareTo((right.Passage.Number, right.Sentence));
}
