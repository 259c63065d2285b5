using System.Numerics;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Ranking;

/// <summary>The question's side of the comparison: its tokens, its concepts and their weights, in buffers that are used again.</summary>
internal sealed class QuestionTerms
{
    // Longer questions are letters; the rest of them adds nothing to the ranking.
    private const int MaximumTokens = 120;

    private const int NearTermsOfConcept = 40;
    private const int ShortestNear = 5;
    private const int FocusDistance = 3;
    private const float StopRunWeight = 0.3f;
    private const float HeaviestPair = 6;

    private static readonly string[] CauseWords = ["because", "due", "caus", "reason", "therefor", "result", "sinc", "thu", "so", "為", "因"];
    private static readonly string[] PronounWords = ["he", "she", "it", "they", "thi", "these", "those", "that", "hi", "her", "their", "such", "彼", "同"];
    private static readonly string[] QuestionWords = ["what", "which", "who", "whom", "whose", "when", "where", "why", "how"];

    private readonly int[] _tokens = new int[MaximumTokens];
    private readonly float[] _inverse = new float[MaximumTokens];
    private readonly float[] _runWeights = new float[MaximumTokens];
    private readonly float[] _pairWeights = new float[MaximumTokens];
    private readonly float[] _weights = new float[Inquiry.MaximumConcepts];
    private readonly int[] _vectors = new int[Inquiry.MaximumConcepts];

    public TermRoles Roles { get; } = new();

    public int Count { get; private set; }

    public int Concepts { get; private set; }

    /// <summary>Weight of all concepts.</summary>
    public float Total { get; private set; }

    public ulong Names { get; private set; }

    public ulong Numbers { get; private set; }

    /// <summary>The two concepts that weigh most.</summary>
    public ulong Rarest { get; private set; }

    /// <summary>Concepts that follow the one before without a word between.</summary>
    public ulong Following { get; private set; }

    /// <summary>The concept that names what is asked for ("which sectors"), or <see cref="TermRole.None"/>.</summary>
    public int Focus { get; private set; }

    public bool FocusIsAdjacent { get; private set; }

    public ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Rows of the word vectors of the concepts.</summary>
    public ReadOnlySpan<int> Vectors => _vectors.AsSpan(0, Concepts);

    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Concepts);

    /// <summary>Inverse document frequency of each token.</summary>
    public ReadOnlySpan<float> Inverse => _inverse;

    public ReadOnlySpan<float> RunWeights => _runWeights;

    /// <summary>Weight of each token together with the one before it.</summary>
    public ReadOnlySpan<float> PairWeights => _pairWeights;

    public void Read(Inquiry inquiry, Generation generation)
    {
        var terms = generation.Forward.Terms;
        Roles.Reset(terms.Count);
        ReadConcepts(inquiry.Concepts, terms);
        ReadTokens(inquiry.Text, terms);
        for (var concept = 0; concept < Concepts; concept++)
            AddNear(concept, inquiry.Concepts[concept], terms);
        foreach (var word in CauseWords)
            if (terms.Find(word) is not TermTable.Unknown and var term)
                Roles.Of(term).IsCause = true;
        foreach (var word in PronounWords)
            if (terms.Find(word) is not TermTable.Unknown and var term)
                Roles.Of(term).IsPronoun = true;
    }

    /// <summary>Share of the question's weight that the concepts of a mask make up.</summary>
    public float Share(ulong concepts)
    {
        var sum = 0f;
        for (; concepts != 0; concepts &= concepts - 1)
            sum += _weights[BitOperations.TrailingZeroCount(concepts)];
        return sum / Total;
    }

    /// <summary>Share of the question's weight that its heaviest concept outside a mask makes up.</summary>
    public float HeaviestMissing(ulong found)
    {
        var heaviest = 0f;
        for (var concept = 0; concept < Concepts; concept++)
            if ((found >> concept & 1) == 0)
                heaviest = Math.Max(heaviest, _weights[concept]);
        return heaviest / Total;
    }

    private void ReadConcepts(IReadOnlyList<Concept> concepts, TermTable terms)
    {
        Concepts = Math.Min(concepts.Count, Inquiry.MaximumConcepts);
        (Names, Numbers, Following) = (0, 0, 0);
        var sum = 0f;
        for (var index = 0; index < Concepts; index++)
        {
            var concept = concepts[index];
            var bit = 1UL << index;
            _weights[index] = (float)concept.Weight;
            sum += _weights[index];
            _vectors[index] = concept.Wordings is [var own and not TermTable.Unknown, ..] ? terms.VectorOf(own) : WordVectors.RowOf(Lexicon.Term(concept.Word, japanese: false).Stem);
            Names |= concept.IsName ? bit : 0;
            Numbers |= char.IsDigit(concept.Word[0]) ? bit : 0;
            Following |= concept.FollowsPrevious ? bit : 0;
            for (var wording = 0; wording < concept.Wordings.Count; wording++)
                AddWording(concept.Wordings[wording], index, isOwn: wording == 0);
            for (var related = 0; related < concept.Related.Count; related++)
                Roles.Of(concept.Related[related]).Related |= bit;
        }

        Total = Math.Max(1e-6f, sum);
        var first = Heaviest(besides: 0);
        Rarest = first | Heaviest(first);
    }

    private void AddWording(int term, int concept, bool isOwn)
    {
        if (term == TermTable.Unknown)
            return;
        ref var role = ref Roles.Of(term);
        if (isOwn && role.Concept == TermRole.None)
            role.Concept = concept;
        else
            role.Named |= 1UL << concept;
    }

    private ulong Heaviest(ulong besides)
    {
        var best = TermRole.None;
        for (var concept = 0; concept < Concepts; concept++)
            if ((besides >> concept & 1) == 0 && (best == TermRole.None || _weights[concept] > _weights[best]))
                best = concept;
        return best == TermRole.None ? 0 : 1UL << best;
    }

    private void ReadTokens(string text, TermTable terms)
    {
        (Count, Focus, FocusIsAdjacent) = (0, TermRole.None, false);
        var (asks, asksHow) = (TermRole.None, false);
        var tokens = new TokenReader(text);
        while (Count < MaximumTokens && tokens.MoveNext())
        {
            var stem = Lexicon.Term(tokens.Surface, tokens.IsJapanese).Stem;
            var concept = AddToken(stem, terms);
            var place = Count - 1;
            if ((asks == TermRole.None || asksHow) && Array.IndexOf(QuestionWords, stem) >= 0)
            {
                (asks, asksHow) = (place, stem == "how");
                (Focus, FocusIsAdjacent) = (TermRole.None, false);
            }
            else if (asks != TermRole.None && Focus == TermRole.None && concept != TermRole.None && place <= asks + FocusDistance)
            {
                (Focus, FocusIsAdjacent) = (concept, place == asks + 1);
            }
        }
    }

    /// <returns>The concept the token is, or <see cref="TermRole.None"/>.</returns>
    private int AddToken(string stem, TermTable terms)
    {
        var place = Count++;
        var term = terms.Find(stem);
        var concept = TermRole.None;
        if (term != TermTable.Unknown)
        {
            ref var role = ref Roles.Of(term);
            if (role.Position == TermRole.None)
                role.Position = place;
            concept = role.Concept;
        }

        _tokens[place] = term;
        _inverse[place] = (float)terms.Weight(stem, terms.PassagesWith(term));
        _runWeights[place] = concept == TermRole.None ? StopRunWeight : _weights[concept];
        _pairWeights[place] = place == 0 ? 0 : Math.Min(HeaviestPair, _inverse[place - 1] + _inverse[place]) / 2;
        return concept;
    }

    private void AddNear(int index, Concept concept, TermTable terms)
    {
        if (concept.Wordings.Count == 0)
            return;
        var own = concept.Wordings[0];
        var stem = own == TermTable.Unknown ? concept.Word : terms.Stems[own];
        if (stem.Length < ShortestNear || !char.IsAsciiLetter(stem[0]))
            return;
        var prefix = stem.AsSpan(0, Math.Clamp((int)Math.Ceiling(stem.Length * 0.7), 4, stem.Length - 1));
        foreach (var term in terms.StartingWith(prefix, NearTermsOfConcept))
        {
            if (Math.Abs(terms.Stems[term].Length - stem.Length) > 4)
                continue;
            ref var role = ref Roles.Of(term);
            if (role.Concept == TermRole.None && role.Near == TermRole.None)
                role.Near = index;
        }
    }
}
