using System.Runtime.InteropServices;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Answering.Ranking;

/// <summary>
/// From a question to the few dozen sentences worth a close look: the index finds passages, a walk over their tokens puts
/// them in order, and a plain sum over each sentence keeps the likeliest. Its buffers are used again, one question at a time.
/// </summary>
internal sealed class CandidateSearch
{
    /// <summary>Passages the index is asked for; more would cost time and add nothing.</summary>
    public const int PassagesSearched = 50;

    /// <summary>Passages whose sentences are weighed.</summary>
    public const int PassagesRanked = 12;

    /// <summary>Sentences that get a close look.</summary>
    public const int SentencesKept = 24;

    // The nearest passages whose sentences get a close look whatever their words, and how many of each.
    private const int PassagesNear = 4;
    private const int SentencesOfNear = 4;

    private readonly List<PassageScan> _passages = new(PassagesSearched);
    private readonly List<LikelySentence> _sentences = [];
    private readonly Dictionary<int, int> _nearness = [];
    private SentenceScan[] _scans = new SentenceScan[512];

    public QuestionTerms Question { get; } = new();

    /// <summary>Best first.</summary>
    public ReadOnlySpan<PassageScan> Passages => CollectionsMarshal.AsSpan(_passages);

    /// <summary>Best first.</summary>
    public ReadOnlySpan<LikelySentence> Sentences => CollectionsMarshal.AsSpan(_sentences);

    public ReadOnlySpan<SentenceScan> ScansOf(in PassageScan passage) => _scans.AsSpan(passage.FirstScan, passage.Sentences);

    public void Run(Inquiry inquiry, Generation generation, FoundPassages found)
    {
        Question.Read(inquiry, generation);
        _passages.Clear();
        _sentences.Clear();
        _nearness.Clear();
        for (var rank = 0; rank < found.ByMeaning.Count; rank++)
            _nearness.TryAdd(found.ByMeaning[rank], rank);
        var used = 0;
        foreach (var hit in found.ByWords)
            Scan(hit);
        foreach (var passage in found.ByMeaning.Where(passage => !found.ByWords.Any(hit => hit.Passage == passage)))
            Scan(new Hit(passage, Score: 0));

        _passages.Sort((left, right) => right.Score.CompareTo(left.Score));
        if (_passages.Count > PassagesRanked)
            KeepFused();
        for (var rank = 0; rank < _passages.Count; rank++)
            AddSentences(rank);
        _sentences.Sort((left, right) => right.Score.CompareTo(left.Score));
        KeepSentences();

        void Scan(Hit hit)
        {
            var sentences = generation.Passages[hit.Passage].Sentences.Count;
            if (_scans.Length < used + sentences)
                Array.Resize(ref _scans, Math.Max(used + sentences, _scans.Length * 2));
            var passage = PassageScorer.Score(Question, generation.Forward, hit, _scans.AsSpan(used, sentences));
            passage.FirstScan = used;
            passage.Nearness = _nearness.GetValueOrDefault(hit.Passage, PassageScan.NotNear);
            _passages.Add(passage);
            used += sentences;
        }
    }

    // Which passages are kept is decided by both searches, by reciprocal rank fusion; their order stays that of the words, which the ranking was learnt on.
    private void KeepFused()
    {
        if (_nearness.Count > 0)
        {
            var fused = new double[_passages.Count];
            for (var rank = 0; rank < fused.Length; rank++)
                fused[rank] = RankFusion.Share(rank) + RankFusion.Share(_passages[rank].Nearness);
            var least = fused.OrderDescending().ElementAt(PassagesRanked - 1);
            var at = 0;
            _passages.RemoveAll(_ => fused[at++] < least);
        }

        if (_passages.Count > PassagesRanked)
            CollectionsMarshal.SetCount(_passages, PassagesRanked);
    }

    // What is near in meaning but shares few words with the question still gets its close look.
    private void KeepSentences()
    {
        if (_sentences.Count <= SentencesKept)
            return;
        var near = _sentences.Skip(SentencesKept).Where(sentence => Passages[sentence.Rank].Nearness < PassagesNear)
            .GroupBy(sentence => sentence.Rank).SelectMany(sentences => sentences.Take(SentencesOfNear)).ToArray();
        CollectionsMarshal.SetCount(_sentences, SentencesKept);
        _sentences.AddRange(near);
    }

    // The weights were learnt by logistic regression on the same questions as the trees; they need only keep the right sentence.
    private void AddSentences(int rank)
    {
        ref readonly var passage = ref Passages[rank];
        var scans = ScansOf(passage);
        var toBest = passage.Score / Math.Max(1e-6f, Passages[0].Score);
        for (var sentence = 0; sentence < scans.Length; sentence++)
        {
            ref readonly var scan = ref scans[sentence];
            var previous = sentence > 0 ? scans[sentence - 1].Matched : 0;
            var next = sentence + 1 < scans.Length ? scans[sentence + 1].Matched : 0;
            var score = toBest
                + (1.06f * scan.Coverage)
                + (0.58f * Question.Share(previous & ~scan.Matched))
                + (0.18f * Question.Share(next & ~scan.Matched))
                + (0.5f * Question.Share(passage.Above & ~scan.Matched))
                + (0.12f * Question.Share(scan.Pairs))
                + (0.2f * Question.Share((scan.Near | scan.Related) & ~scan.Matched))
                + (sentence == 0 ? 0.05f : 0)
                - (scan.Length - scan.Hits - scan.StopMatches < 3 ? 0.5f : 0);
            _sentences.Add(new LikelySentence(rank, sentence, score));
        }
    }
}

/// <param name="Rank">Index of its passage among those ranked.</param>
/// <param name="Score">What kept it among the candidates; larger is better.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LikelySentence(int Rank, int Sentence, float Score);
