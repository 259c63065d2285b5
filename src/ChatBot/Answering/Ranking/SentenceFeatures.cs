using System.Numerics;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Answering.Ranking;

/// <summary>Scores nothing; says of each candidate sentence what a ranking may weigh.</summary>
internal sealed class SentenceFeatures(CandidateSearch search, Inquiry inquiry, ForwardIndex forward)
{
    public static readonly int Count = Enum.GetValues<Feature>().Length;

    private readonly QuestionTerms _question = search.Question;
    private readonly bool _japanese = QuestionReader.IsJapanese(inquiry.Text);
    private readonly SentenceMeaning[] _meanings = new SentenceMeaning[search.Sentences.Length];
    private readonly SentenceDetail[] _details = new SentenceDetail[search.Sentences.Length];
    private Best _best;

    /// <param name="rows">Room for a row of <see cref="Count"/> values for each candidate, the likeliest first.</param>
    public void Fill(Span<float> rows)
    {
        Compare();
        for (var candidate = 0; candidate < _details.Length; candidate++)
        {
            var row = rows.Slice(candidate * Count, Count);
            FillPassage(row, search.Sentences[candidate].Rank);
            FillSentence(row, candidate);
            FillDetail(row, candidate);
        }
    }

    // What is best among the candidates, to hold each of them against.
    private void Compare()
    {
        _best = new Best { Coverage = 1e-6f, Meaning = 1e-6f, Sequence = 1e-6f, Run = 1e-6f, Window = 1e-6f, Terms = 1e-6f };
        foreach (ref readonly var passage in search.Passages)
            _best.Terms = Math.Max(_best.Terms, passage.TermScore);
        for (var candidate = 0; candidate < _details.Length; candidate++)
        {
            var (rank, sentence, _) = search.Sentences[candidate];
            ref readonly var passage = ref search.Passages[rank];
            ref readonly var scan = ref search.ScansOf(passage)[sentence];
            _details[candidate] = SentenceDetail.Of(_question, forward.SentenceTerms(passage.Passage, sentence), forward.SentenceShapes(passage.Passage, sentence));
            _meanings[candidate] = SentenceMeaning.Of(_question, scan.Matched, forward.SentenceTerms(passage.Passage, sentence), forward.SentenceShapes(passage.Passage, sentence), forward.Terms);
            _best.Meaning = Math.Max(_best.Meaning, scan.Coverage + _meanings[candidate].Coverage);
            _best.Coverage = Math.Max(_best.Coverage, scan.Coverage);
            _best.Sequence = Math.Max(_best.Sequence, scan.SequenceWeight);
            _best.Run = Math.Max(_best.Run, scan.RunWeight);
            _best.Window = Math.Max(_best.Window, _details[candidate].InWideWindow);
        }
    }

    private void FillPassage(Span<float> row, int rank)
    {
        ref readonly var passage = ref search.Passages[rank];
        var best = Math.Max(1e-6f, search.Passages[0].Score);
        var total = _question.Total;
        Set(row, Feature.PassageScoreToBest, passage.Score / best);
        Set(row, Feature.PassageScoreToQuestion, passage.Score / total);
        Set(row, Feature.IndexScoreToQuestion, passage.IndexScore / total);
        Set(row, Feature.TermScoreToQuestion, passage.TermScore / total);
        Set(row, Feature.TermScoreToBest, passage.TermScore / _best.Terms);
        Set(row, Feature.PairScoreToQuestion, passage.PairScore / total);
        Set(row, Feature.SequenceScoreToQuestion, passage.SequenceScore / total);
        Set(row, Feature.PassageRank, rank);
        Set(row, Feature.SecondPassageToBest, rank == 0 && search.Passages.Length > 1 ? search.Passages[1].Score / best : 1);
        Set(row, Feature.SentencesOfPassage, passage.Sentences);
    }

    private void FillSentence(Span<float> row, int candidate)
    {
        var (rank, sentence, likelihood) = search.Sentences[candidate];
        ref readonly var passage = ref search.Passages[rank];
        var scans = search.ScansOf(passage);
        ref readonly var scan = ref scans[sentence];
        var previous = sentence > 0 ? scans[sentence - 1].Matched : 0;
        var next = sentence + 1 < scans.Length ? scans[sentence + 1].Matched : 0;
        var context = scan.Matched | passage.Above | previous;
        var whole = passage.Matched | passage.Above;
        var matched = BitOperations.PopCount(scan.Matched);
        Set(row, Feature.Coverage, scan.Coverage);
        Set(row, Feature.CoverageByPrevious, _question.Share(previous & ~scan.Matched));
        Set(row, Feature.CoverageByNext, _question.Share(next & ~scan.Matched));
        Set(row, Feature.CoverageByHeadings, _question.Share(passage.Above & ~scan.Matched));
        Set(row, Feature.CoverageByPassage, _question.Share(whole));
        Set(row, Feature.CoverageWithContext, _question.Share(context));
        Set(row, Feature.CoverageWithNear, _question.Share(scan.Matched | scan.Near));
        Set(row, Feature.CoverageWithNearAndContext, _question.Share(context | scan.Near));
        Set(row, Feature.CoverageByRelated, _question.Share(scan.Related & ~scan.Matched));
        Set(row, Feature.CoverageWithRelatedAndContext, _question.Share(context | scan.Related));
        Set(row, Feature.PairCoverage, _question.Share(scan.Pairs));
        Set(row, Feature.SkipCoverage, _question.Share(scan.Skips));
        Set(row, Feature.Run, scan.Run);
        Set(row, Feature.RunWeight, scan.RunWeight / _question.Total);
        Set(row, Feature.SequenceWeight, scan.SequenceWeight / _question.Total);
        Set(row, Feature.StopMatches, scan.StopMatches);
        Set(row, Feature.StopWeight, scan.StopWeight);
        Set(row, Feature.DampedCoverage, scan.Coverage / (1 + (0.9f * (0.4f + (0.6f * scan.Length / 25)))));
        Set(row, Feature.InOrder, scan.InOrder);
        Set(row, Feature.InOrderShare, scan.InOrder / (float)Math.Max(1, matched));
        Set(row, Feature.CoverageToBest, scan.Coverage / _best.Coverage);
        Set(row, Feature.SequenceToBest, scan.SequenceWeight / _best.Sequence);
        Set(row, Feature.RunToBest, scan.RunWeight / _best.Run);
        Set(row, Feature.CoverageToBestOfPassage, scan.Coverage / Math.Max(1e-6f, passage.BestCoverage));
        Set(row, Feature.LikelihoodToBest, likelihood / Math.Max(1e-6f, search.Sentences[0].Score));
        Set(row, Feature.LikelihoodGap, likelihood - search.Sentences[0].Score);
        Set(row, Feature.MatchDensity, matched / (scan.Length + 5f));
        Set(row, Feature.Length, scan.Length);
        Set(row, Feature.Position, sentence);
        Set(row, Feature.IsLast, sentence == scans.Length - 1 ? 1 : 0);
        Set(row, Feature.NameCoverage, ShareOf(_question.Names, scan.Matched, none: 1));
        Set(row, Feature.NameCoverageByPassage, ShareOf(_question.Names, whole, none: 1));
        Set(row, Feature.NumberCoverage, ShareOf(_question.Numbers, scan.Matched, none: -1));
        Set(row, Feature.HeaviestMissing, _question.HeaviestMissing(scan.Matched | scan.Near));
        Set(row, Feature.HeaviestMissingInPassage, _question.HeaviestMissing(whole));
        Set(row, Feature.MatchedConcepts, matched);
        Set(row, Feature.MissingConcepts, _question.Concepts - BitOperations.PopCount(scan.Matched | scan.Near));
        Set(row, Feature.QuestionConcepts, _question.Concepts);
        Set(row, Feature.RarestMatched, BitOperations.PopCount(scan.Matched & _question.Rarest));
        Set(row, Feature.FocusMatched, FocusMatch(scan.Matched, whole));
        Set(row, Feature.FocusIsAdjacent, _question.FocusIsAdjacent ? 1 : 0);
        Set(row, Feature.FirstConceptMatched, scan.Matched & 1);
        Set(row, Feature.LastConceptMatched, _question.Concepts > 0 ? scan.Matched >> (_question.Concepts - 1) & 1 : 0);
        Set(row, Feature.MatchedSpan, scan.LastMatch - scan.FirstMatch);
        ref readonly var meaning = ref _meanings[candidate];
        Set(row, Feature.MeaningCoverage, meaning.Coverage);
        Set(row, Feature.CoverageWithMeaning, scan.Coverage + meaning.Coverage);
        Set(row, Feature.FarthestMeaning, meaning.Farthest);
        Set(row, Feature.MeaningCosine, meaning.Cosine);
        Set(row, Feature.MeaningToBest, (scan.Coverage + meaning.Coverage) / _best.Meaning);
        Set(row, Feature.PronounCredit, _details[candidate].StartsWithPronoun ? row[(int)Feature.CoverageByPrevious] : 0);
    }

    private void FillDetail(Span<float> row, int candidate)
    {
        ref readonly var detail = ref _details[candidate];
        Set(row, Feature.CoverageInNarrowWindow, detail.InNarrowWindow);
        Set(row, Feature.CoverageInWideWindow, detail.InWideWindow);
        Set(row, Feature.WindowToBest, detail.InWideWindow / _best.Window);
        Set(row, Feature.NewNames, detail.NewNames);
        Set(row, Feature.NewNumbers, detail.NewNumbers);
        Set(row, Feature.NewYears, detail.NewYears);
        Set(row, Feature.NewCalendarWords, detail.NewCalendarWords);
        Set(row, Feature.NewAmounts, detail.NewAmounts);
        Set(row, Feature.NewAcronyms, detail.NewAcronyms);
        Set(row, Feature.NewWords, detail.NewWords);
        Set(row, Feature.HasCause, detail.HasCause ? 1 : 0);
        Set(row, Feature.StartsWithPronoun, detail.StartsWithPronoun ? 1 : 0);
        var kind = inquiry.Kind;
        Set(row, Feature.Kind, (int)kind);
        Set(row, Feature.AsksWho, kind == QuestionKind.Who ? 1 : 0);
        Set(row, Feature.AsksWhen, kind == QuestionKind.When ? 1 : 0);
        Set(row, Feature.AsksWhere, kind == QuestionKind.Where ? 1 : 0);
        Set(row, Feature.AsksNumber, kind is QuestionKind.HowMany or QuestionKind.HowMuch ? 1 : 0);
        Set(row, Feature.AsksWhy, kind == QuestionKind.Why ? 1 : 0);
        Set(row, Feature.IsJapanese, _japanese ? 1 : 0);
        Set(row, Feature.ExpectedShape, kind switch
        {
            QuestionKind.When => detail.NewYears + detail.NewCalendarWords + (detail.NewNumbers * 0.5f),
            QuestionKind.HowMany or QuestionKind.HowMuch => detail.NewNumbers + detail.NewAmounts,
            QuestionKind.Who or QuestionKind.Where => detail.NewNames,
            QuestionKind.Why => detail.HasCause ? 1 : 0,
            _ => 0.5f,
        });
    }

    private float ShareOf(ulong sort, ulong found, float none)
    {
        var all = _question.Share(sort);
        return all == 0 ? none : _question.Share(found & sort) / all;
    }

    private float FocusMatch(ulong matched, ulong whole)
    {
        if (_question.Focus == TermRole.None)
            return -1;
        var bit = 1UL << _question.Focus;
        return (matched & bit) != 0 ? 1 : (whole & bit) != 0 ? 0.5f : 0;
    }

    private static void Set(Span<float> row, Feature feature, float value) => row[(int)feature] = value;

    private struct Best
    {
        public float Coverage;
        public float Meaning;
        public float Sequence;
        public float Run;
        public float Window;
        public float Terms;
    }
}
