using System.Numerics;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Answering.Ranking;

/// <summary>Scores nothing; says of every sentence of the found passages what a ranking may weigh.</summary>
internal sealed class SentenceFeatures
{
    public static readonly int Count = Enum.GetValues<Feature>().Length;

    private readonly Inquiry _inquiry;
    private readonly Generation _generation;
    private readonly ConceptMap _concepts;
    private readonly double[] _weights;
    private readonly double _total;
    private readonly ulong _names;
    private readonly ulong _rarest;
    private readonly ulong _focus;

    public SentenceFeatures(Inquiry inquiry, Generation generation)
    {
        _inquiry = inquiry;
        _generation = generation;
        _concepts = new ConceptMap(inquiry.Concepts, generation.Forward.Terms);
        _weights = [.. inquiry.Concepts.Select(concept => concept.Weight)];
        _total = Math.Max(1e-6, _weights.Sum());
        for (var concept = 0; concept < _weights.Length; concept++)
        {
            if (inquiry.Concepts[concept].IsName)
                _names |= 1UL << concept;
        }

        foreach (var (_, concept) in _weights.Select((weight, concept) => (weight, concept)).OrderByDescending(pair => pair.weight).Take(2))
            _rarest |= 1UL << concept;
        _focus = _weights.Length > 0 ? 1UL : 0;
    }

    /// <param name="hits">The found passages, best first.</param>
    /// <param name="visit">Called once for each sentence with a buffer that is used again for the next.</param>
    public void ForEach(ReadOnlySpan<Hit> hits, FeatureVisitor visit)
    {
        Span<float> row = stackalloc float[Count];
        for (var rank = 0; rank < hits.Length; rank++)
        {
            var passage = _generation.Passages[hits[rank].Passage];
            var scans = new SentenceScan[passage.Sentences.Count];
            var whole = default(Reach);
            for (var sentence = 0; sentence < scans.Length; sentence++)
            {
                scans[sentence] = SentenceScan.Of(_generation.Forward, passage.Number, sentence, _concepts);
                whole.Matched |= scans[sentence].Matched;
                whole.Pairs |= scans[sentence].Pairs;
            }

            foreach (var term in _generation.Forward.AboveTerms(passage.Number))
                whole.Above |= _concepts[term];
            for (var sentence = 0; sentence < scans.Length; sentence++)
            {
                row.Clear();
                Fill(row, scans, sentence, whole);
                row[(int)Feature.PassageScoreToBest] = (float)(hits[rank].Score / hits[0].Score);
                row[(int)Feature.PassageScoreToQuestion] = (float)(hits[rank].Score / _total);
                row[(int)Feature.PassageRank] = rank;
                visit(passage, sentence, row);
            }
        }
    }

    private void Fill(Span<float> row, SentenceScan[] scans, int sentence, Reach whole)
    {
        ref var scan = ref scans[sentence];
        var previous = sentence > 0 ? scans[sentence - 1].Matched : 0;
        var next = sentence + 1 < scans.Length ? scans[sentence + 1].Matched : 0;
        var context = scan.Matched | whole.Above | previous;
        var set = new Row(row);
        set[Feature.Coverage] = Share(scan.Matched);
        set[Feature.CoverageByPrevious] = Share(previous & ~scan.Matched);
        set[Feature.CoverageByNext] = Share(next & ~scan.Matched);
        set[Feature.CoverageByHeadings] = Share(whole.Above & ~scan.Matched);
        set[Feature.CoverageByPassage] = Share(whole.Matched | whole.Above);
        set[Feature.CoverageWithContext] = Share(context);
        set[Feature.CoverageByRelated] = Share(scan.Related & ~scan.Matched);
        set[Feature.CoverageWithRelatedAndContext] = Share(context | scan.Related);
        set[Feature.PairCoverage] = Share(scan.Pairs);
        set[Feature.PairCoverageOfPassage] = Share(whole.Pairs);
        set[Feature.MatchDensity] = BitOperations.PopCount(scan.Matched) / (scan.Length + 5.0);
        set[Feature.Length] = scan.Length;
        set[Feature.Position] = sentence;
        set[Feature.IsLast] = sentence == scans.Length - 1 ? 1 : 0;
        set[Feature.SentencesOfPassage] = scans.Length;
        set[Feature.NameCoverage] = NameShare(scan.Matched);
        set[Feature.NameCoverageWithContext] = NameShare(context | whole.Matched);
        set[Feature.HeaviestMissing] = HeaviestMissing(scan.Matched);
        set[Feature.HeaviestMissingWithContext] = HeaviestMissing(context | whole.Matched);
        set[Feature.MatchedConcepts] = BitOperations.PopCount(scan.Matched);
        set[Feature.QuestionConcepts] = _weights.Length;
        set[Feature.RarestMatched] = BitOperations.PopCount(scan.Matched & _rarest);
        set[Feature.FocusMatched] = (scan.Matched & _focus) != 0 ? 1 : 0;
        set[Feature.LastConceptMatched] = _weights.Length > 0 && (scan.Matched >> (_weights.Length - 1) & 1) != 0 ? 1 : 0;
        set[Feature.NewNames] = scan.NewNames;
        set[Feature.NewNumbers] = scan.NewNumbers;
        set[Feature.NewYears] = scan.NewYears;
        set[Feature.NewCalendarWords] = scan.NewCalendarWords;
        set[Feature.NewAmounts] = scan.NewAmounts;
        set[Feature.NewAcronyms] = scan.NewAcronyms;
        set[Feature.HasCause] = scan.HasCause ? 1 : 0;
        set[Feature.StartsWithPronoun] = scan.StartsWithPronoun ? 1 : 0;
        set[Feature.MatchedSpan] = scan.LastMatch - scan.FirstMatch;
        set[Feature.NewWords] = scan.NewWords;
        set[Feature.IsJapanese] = _inquiry.Language == "ja" ? 1 : 0;
        FillKind(set, scan);
    }

    private void FillKind(Row set, SentenceScan scan)
    {
        var kind = _inquiry.Kind;
        set[Feature.AsksWho] = kind == QuestionKind.Who ? 1 : 0;
        set[Feature.AsksWhen] = kind == QuestionKind.When ? 1 : 0;
        set[Feature.AsksWhere] = kind == QuestionKind.Where ? 1 : 0;
        set[Feature.AsksHowMany] = kind == QuestionKind.HowMany ? 1 : 0;
        set[Feature.AsksHowMuch] = kind == QuestionKind.HowMuch ? 1 : 0;
        set[Feature.AsksWhy] = kind == QuestionKind.Why ? 1 : 0;
        set[Feature.AsksHow] = kind == QuestionKind.How ? 1 : 0;
        set[Feature.AsksWhichThing] = kind == QuestionKind.WhichThing ? 1 : 0;
        set[Feature.AsksDefinition] = kind == QuestionKind.Definition ? 1 : 0;
        set[Feature.ExpectedShape] = kind switch
        {
            QuestionKind.When => scan.NewYears + scan.NewCalendarWords + (scan.NewNumbers * 0.5),
            QuestionKind.HowMany or QuestionKind.HowMuch => scan.NewNumbers + scan.NewAmounts,
            QuestionKind.Who or QuestionKind.Where => scan.NewNames,
            QuestionKind.Why => scan.HasCause ? 1 : 0,
            _ => 0.5,
        };
    }

    private double Share(ulong concepts)
    {
        var sum = 0.0;
        for (; concepts != 0; concepts &= concepts - 1)
            sum += _weights[BitOperations.TrailingZeroCount(concepts)];
        return sum / _total;
    }

    private double NameShare(ulong concepts)
    {
        var all = Share(_names);
        return all == 0 ? 1 : Share(concepts & _names) / all;
    }

    private double HeaviestMissing(ulong concepts)
    {
        var heaviest = 0.0;
        for (var concept = 0; concept < _weights.Length; concept++)
            if ((concepts >> concept & 1) == 0)
                heaviest = Math.Max(heaviest, _weights[concept]);
        return heaviest / _total;
    }

    private struct Reach
    {
        public ulong Matched;
        public ulong Pairs;
        public ulong Above;
    }

    private readonly ref struct Row(Span<float> values)
    {
        private readonly Span<float> _values = values;

        public double this[Feature feature]
        {
            set => _values[(int)feature] = (float)value;
        }
    }
}

internal delegate void FeatureVisitor(Passage passage, int sentence, ReadOnlySpan<float> features);
