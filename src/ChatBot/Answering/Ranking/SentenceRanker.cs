using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Answering.Ranking;

/// <summary>Finds the passages for a question and puts their likeliest sentences in order.</summary>
internal sealed class SentenceRanker
{
    // What nearness in meaning adds to a sentence's score, and the rank at which half of it is left: chosen on questions of one group
    // of articles, with the vectors of a small sentence model; what it gives on another group stands in the README.
    private const double NearnessWeight = 2;
    private const double NearnessFall = 3;

    [ThreadStatic]
    private static CandidateSearch? s_search;

    private readonly TreeEnsemble _model;
    private readonly IPassageIndex _index;

    /// <param name="index">Null takes the embedded one, by words.</param>
    public SentenceRanker(IPassageIndex? index = null)
        : this(TreeEnsemble.OfResource("sentence-ranker.txt"), index)
    {
    }

    internal SentenceRanker(TreeEnsemble model, IPassageIndex? index = null) => (_model, _index) = (model, index ?? new EmbeddedIndex());

    /// <summary>Searches through the door to the index, which may ask services.</summary>
    /// <param name="days">What documents may be dated; null means any day, and none.</param>
    /// <returns>Best first.</returns>
    public async ValueTask<IReadOnlyList<RankedSentence>> RankAsync(Inquiry inquiry, Generation generation, CancellationToken cancellation, DayRange? days = null)
    {
        var query = new PassageQuery(inquiry.Text, inquiry.SearchTerms, CandidateSearch.PassagesSearched, inquiry.Question.Collections, days, inquiry.Question.Account);
        return Rank(inquiry, generation, await _index.SearchAsync(query, generation, cancellation));
    }

    /// <summary>Searches by words alone, inside the program: for answers that have no time to ask a service.</summary>
    /// <returns>Best first.</returns>
    public IReadOnlyList<RankedSentence> Rank(Inquiry inquiry, Generation generation) =>
        Rank(inquiry, generation, new FoundPassages(generation.Index.Search(inquiry.SearchTerms, CandidateSearch.PassagesSearched, inquiry.Question.Collections), []));

    private RankedSentence[] Rank(Inquiry inquiry, Generation generation, FoundPassages found)
    {
        var search = s_search ??= new CandidateSearch();
        search.Run(inquiry, generation, found);
        var candidates = search.Sentences;
        var features = new float[candidates.Length * SentenceFeatures.Count];
        new SentenceFeatures(search, inquiry, generation.Forward).Fill(features);
        Span<float> scores = stackalloc float[candidates.Length];
        _model.Score(features, SentenceFeatures.Count, scores);
        var ranked = new RankedSentence[candidates.Length];
        for (var row = 0; row < ranked.Length; row++)
        {
            ref readonly var scan = ref search.Passages[candidates[row].Rank];
            var score = scores[row] + Nearness(scan.Nearness);
            ranked[row] = new RankedSentence(generation.Passages[scan.Passage], candidates[row].Sentence, score, features, row);
        }

        Array.Sort(ranked, InOrder);
        return ranked;
    }

    private static double Nearness(int rank) => rank == PassageScan.NotNear ? 0 : NearnessWeight * NearnessFall / (NearnessFall + rank);

    // Earlier sentences win ties: documents say first what matters.
    private static int InOrder(RankedSentence left, RankedSentence right) =>
        right.Score != left.Score
            ? right.Score.CompareTo(left.Score)
            : (left.Passage.Number, left.Sentence).CompareTo((right.Passage.Number, right.Sentence));
}
