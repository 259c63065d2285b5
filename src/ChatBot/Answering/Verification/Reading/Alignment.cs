namespace ChatBot.Answering.Verification.Reading;

/// <summary>
/// Which word of the evidence says what each word of the statement says. Of several candidates those are taken that lie
/// together, found by dynamic programming over the statement's words.
/// </summary>
internal sealed class Alignment
{
    // A jump between two places costs up to this, a different wording a part of it.
    private const int FarthestJump = 12;
    private const int AnotherSentence = 6;
    private const int WordingCost = 2;

    private readonly int[] _evidence;

    private Alignment(TextReading statement, TextReading evidence, int[] aligned)
    {
        (Statement, Evidence) = (statement, evidence);
        _evidence = aligned;
    }

    public TextReading Statement { get; }

    public TextReading Evidence { get; }

    /// <summary>The evidence's word for a word of the statement; -1 where it has none.</summary>
    public int this[int word] => _evidence[word];

    public Word Said(int word) => Statement.Words[word];

    public static Alignment Of(TextReading statement, TextReading evidence)
    {
        var aligned = new int[statement.Words.Count];
        Array.Fill(aligned, -1);
        var steps = new List<Step>();
        for (var word = 0; word < statement.Words.Count; word++)
            if (!statement.Words[word].Is(WordTraits.Function) && !statement.Words[word].InDate && Candidates(statement.Words[word], evidence) is { Count: > 0 } candidates)
                steps.Add(new Step(word, candidates));
        Follow(steps, evidence, aligned);
        for (var step = 0; step < steps.Count; step++)
            Refine(steps, step, aligned);
        return new Alignment(statement, evidence, aligned);
    }

    /// <summary>The statement's word that is aligned with a word of the evidence; -1 where none is.</summary>
    public int Back(int evidence) => evidence < 0 ? -1 : Array.IndexOf(_evidence, evidence);

    private static List<(int Place, int Cost)> Candidates(Word word, TextReading evidence)
    {
        var candidates = new List<(int, int)>();
        for (var place = 0; place < evidence.Words.Count; place++)
            if (!evidence.Words[place].Is(WordTraits.Function) && word.DistanceTo(evidence.Words[place]) is { } distance)
                candidates.Add((place, distance * WordingCost));
        return candidates;
    }

    // A verb that the evidence has twice is the one that governs the statement's next word: "will not publish names but has published figures".
    private static void Refine(List<Step> steps, int step, int[] aligned)
    {
        var (word, candidates) = steps[step];
        if (candidates.Count < 2 || step + 1 >= steps.Count || steps[step + 1].Word > word + 4)
            return;
        var next = aligned[steps[step + 1].Word];
        var nearest = candidates.Where(candidate => candidate.Cost == candidates.Min(other => other.Cost)).MinBy(candidate => Math.Abs(next - candidate.Place) + (candidate.Place > next ? 1 : 0));
        if (nearest.Place != next)
            aligned[word] = nearest.Place;
    }

    private static void Follow(List<Step> steps, TextReading evidence, int[] aligned)
    {
        for (var step = 0; step < steps.Count; step++)
            for (var candidate = 0; candidate < steps[step].Candidates.Count; candidate++)
                Reach(steps, step, candidate, evidence);
        if (steps.Count == 0)
            return;
        var best = Array.IndexOf(steps[^1].Total, steps[^1].Total.Min());
        for (var step = steps.Count - 1; step >= 0; step--)
        {
            aligned[steps[step].Word] = steps[step].Candidates[best].Place;
            best = steps[step].From[best];
        }
    }

    private static void Reach(List<Step> steps, int step, int candidate, TextReading evidence)
    {
        var (place, cost) = steps[step].Candidates[candidate];
        var least = (Cost: step == 0 ? 0 : int.MaxValue, From: 0);
        for (var from = 0; step > 0 && from < steps[step - 1].Candidates.Count; from++)
        {
            var total = steps[step - 1].Total[from] + Jump(steps[step - 1].Candidates[from].Place, place, evidence);
            if (total < least.Cost)
                least = (total, from);
        }

        steps[step].Total[candidate] = least.Cost + cost;
        steps[step].From[candidate] = least.From;
    }

    // Two words of the statement seldom mean one of the evidence.
    private static int Jump(int from, int to, TextReading evidence) =>
        from == to ? AnotherSentence : Math.Min(FarthestJump, Math.Abs(to - from)) + (evidence.Words[from].Sentence == evidence.Words[to].Sentence ? 0 : AnotherSentence);

    private sealed record Step(int Word, List<(int Place, int Cost)> Candidates)
    {
        public int[] Total { get; } = new int[Candidates.Count];

        public int[] From { get; } = new int[Candidates.Count];
    }
}
