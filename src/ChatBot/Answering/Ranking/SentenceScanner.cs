using System.Numerics;

namespace ChatBot.Answering.Ranking;

/// <summary>Walks the tokens of a passage once, sentence by sentence. The innermost loop of every answer.</summary>
internal ref struct SentenceScanner(QuestionTerms question, Span<int> frequencies, Span<int> pairFrequencies)
{
    private readonly QuestionTerms _question = question;
    private readonly TermRoles _roles = question.Roles;
    private readonly ReadOnlySpan<byte> _table = question.Roles.Table;
    private readonly ReadOnlySpan<int> _tokens = question.Tokens;
    private readonly ulong _following = question.Following;

    // How often each concept stands in the passage, and how often right behind the one before it.
    private readonly Span<int> _frequencies = frequencies;
    private readonly Span<int> _pairFrequencies = pairFrequencies;

    // Places of the question whose token was found behind its neighbour, in this passage.
    private UInt128 _sequences = 0;

    public float PassageSequence { get; private set; } = 0;

    public void Scan(ReadOnlySpan<int> terms, ref SentenceScan scan)
    {
        scan = new SentenceScan { Length = terms.Length, FirstMatch = -1, LastMatch = -1 };
        var walk = new Walk { Concept = TermRole.None, ConceptBefore = TermRole.None };
        for (var index = 0; index < terms.Length; index++)
        {
            var place = _table[terms[index]];
            if (place == 0)
            {
                walk.Step(TermRole.None);
                walk.Run = 0;
                continue;
            }

            ref readonly var role = ref _roles[place];
            scan.Near |= role.Near < 0 ? 0 : 1UL << role.Near;
            scan.Related |= role.Related;
            walk.Named |= role.Named;
            if (role.Concept >= 0)
                Match(role.Concept, index, ref walk, ref scan);
            else if (role.Near >= 0)
                scan.Hits++;
            if (role.Position >= 0)
                Follow(terms[index], role, ref walk, ref scan);
            else
                walk.Run = 0;
            walk.Step(role.Concept);
        }

        if (walk.Named != 0)
            MatchNamed(walk.Named, ref scan);
        scan.Coverage = _question.Share(scan.Matched);
    }

    private readonly void Match(int concept, int index, ref Walk walk, ref SentenceScan scan)
    {
        var bit = 1UL << concept;
        scan.Matched |= bit;
        scan.Hits++;
        _frequencies[concept]++;
        if (concept > 0 && walk.Concept == concept - 1)
        {
            if ((_following & bit) != 0)
            {
                scan.Pairs |= bit;
                _pairFrequencies[concept]++;
            }
            else
            {
                scan.Skips |= bit;
            }
        }
        else if (concept > 0 && walk.ConceptBefore == concept - 1)
        {
            scan.Skips |= bit;
        }

        scan.LastMatch = index;
        if (scan.FirstMatch < 0)
            scan.FirstMatch = index;
        scan.InOrder += concept > walk.LastConcept ? 1 : 0;
        walk.LastConcept = concept;
    }

    // A name that stands here under another wording counts as if it were written as in the question.
    private readonly void MatchNamed(ulong named, ref SentenceScan scan)
    {
        for (var missing = named & ~scan.Matched; missing != 0; missing &= missing - 1)
            _frequencies[BitOperations.TrailingZeroCount(missing)]++;
        for (var pairs = named & (named << 1) & _following & ~scan.Pairs; pairs != 0; pairs &= pairs - 1)
        {
            var concept = BitOperations.TrailingZeroCount(pairs);
            _pairFrequencies[concept]++;
            scan.SequenceWeight += Math.Min(_question.Weights[concept - 1], _question.Weights[concept]);
        }

        scan.Matched |= named;
        scan.Pairs |= named & (named << 1) & _following;
        var weight = _question.Share(named) * _question.Total;
        if (weight > scan.RunWeight)
            (scan.RunWeight, scan.Run) = (weight, BitOperations.PopCount(named));
    }

    // Follows the question's own sequence of words, stop words included.
    private void Follow(int term, in TermRole role, ref Walk walk, ref SentenceScan scan)
    {
        var next = walk.Place + 1;
        if (walk.Run > 0 && next < _tokens.Length && _tokens[next] == term)
        {
            walk.Run++;
            walk.Place = next;
            walk.RunWeight += _question.RunWeights[next];
            var bit = UInt128.One << next;
            if ((_sequences & bit) == 0)
            {
                _sequences |= bit;
                PassageSequence += _question.PairWeights[next];
                scan.SequenceWeight += _question.PairWeights[next];
            }
        }
        else
        {
            (walk.Run, walk.Place, walk.RunWeight) = (1, role.Position, _question.RunWeights[role.Position]);
        }

        if (walk.RunWeight > scan.RunWeight)
            (scan.RunWeight, scan.Run) = (walk.RunWeight, walk.Run);
        var place = UInt128.One << role.Position;
        if (role.Concept >= 0 || (walk.Stops & place) != 0)
            return;
        walk.Stops |= place;
        scan.StopMatches++;
        scan.StopWeight += _question.Inverse[role.Position];
    }

    private struct Walk
    {
        public int Concept;
        public int ConceptBefore;
        public int LastConcept;
        public int Run;
        public int Place;
        public float RunWeight;
        public ulong Named;
        public UInt128 Stops;

        public void Step(int concept) => (ConceptBefore, Concept) = (Concept, concept);
    }
}
