using System.Numerics.Tensors;

namespace ChatBot.Evaluation.Learning;

/// <summary>
/// Word vectors by skip-grams with negative sampling (Mikolov et al., "Distributed Representations of Words and Phrases and
/// their Compositionality", 2013): a word foretells those beside it, and a question's word those of the sentence that answers.
/// </summary>
internal sealed class SkipGrams
{
    private const int Dimensions = 32;
    private const int Window = 5;
    private const int Negatives = 5;
    private const int AnswerWords = 6;
    private const float FirstRate = 0.03f;
    private const float LastRate = 0.0002f;

    // Words more common than this are passed over the oftener the more common they are.
    private const double CommonShare = 3e-4;
    private const double Smoothing = 0.75;
    private const int Draws = 1 << 20;

    private readonly Dictionary<string, int> _rows;
    private readonly float[] _kept;
    private readonly int[] _negatives = new int[Draws];
    private readonly float[] _words;
    private readonly float[] _contexts;
    private readonly float[] _change = new float[Dimensions];
    private readonly Random _random = new(5);

    /// <param name="total">Of all words, also those that get no vector.</param>
    public SkipGrams(IReadOnlyList<string> words, IReadOnlyList<int> counts, double total)
    {
        _rows = words.Select((word, row) => (word, row)).ToDictionary(pair => pair.word, pair => pair.row, StringComparer.Ordinal);
        _kept = [.. counts.Select(count => (float)Math.Min(1, Math.Sqrt(CommonShare * total / count)))];
        var sum = counts.Sum(count => Math.Pow(count, Smoothing));
        var at = 0;
        for (var row = 0; row < counts.Count; row++)
            for (var left = Math.Ceiling(Draws * Math.Pow(counts[row], Smoothing) / sum); left > 0 && at < Draws; left--)
                _negatives[at++] = row;
        _words = [.. Enumerable.Range(0, words.Count * Dimensions).Select(_ => (float)((_random.NextDouble() - 0.5) / Dimensions))];
        _contexts = new float[_words.Length];
    }

    public void Learn(IReadOnlyList<string[]> lines, IReadOnlyList<(string[] Question, string[] Sentence)> answered, int epochs)
    {
        int[][] running = [.. lines.Select(Rows)];
        (int[] Question, int[] Sentence)[] pairs = [.. answered.Select(pair => (Rows(pair.Question), Rows(pair.Sentence)))];
        var steps = (double)epochs * (running.Length + pairs.Length);
        var done = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(running);
            foreach (var line in running)
                LearnLine(Array.FindAll(line, IsKept), Rate(done++ / steps));
            _random.Shuffle(pairs);
            foreach (var (question, sentence) in pairs)
                LearnPair(Array.FindAll(question, row => IsKept(row) && !sentence.Contains(row)), Array.FindAll(sentence, row => IsKept(row) && !question.Contains(row)), Rate(done++ / steps));
        }
    }

    /// <returns>The vector of unit length, each value times 127 in a signed byte.</returns>
    public byte[] Unit(int row)
    {
        var vector = _words.AsSpan(row * Dimensions, Dimensions);
        var norm = TensorPrimitives.Norm<float>(vector);
        var bytes = new byte[Dimensions];
        for (var at = 0; at < Dimensions; at++)
            bytes[at] = (byte)(sbyte)Math.Clamp(MathF.Round(vector[at] / norm * sbyte.MaxValue), -sbyte.MaxValue, sbyte.MaxValue);
        return bytes;
    }

    private static float Rate(double done) => Math.Max(LastRate, FirstRate * (float)(1 - done));

    private int[] Rows(string[] words) => [.. words.Select(word => _rows.GetValueOrDefault(word, -1)).Where(row => row >= 0)];

    private bool IsKept(int row) => _random.NextSingle() < _kept[row];

    private void LearnLine(int[] line, float rate)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var reach = _random.Next(1, Window + 1);
            for (var other = Math.Max(0, at - reach); other <= Math.Min(line.Length - 1, at + reach); other++)
                if (other != at)
                    Step(line[at], line[other], rate);
        }
    }

    private void LearnPair(int[] asked, int[] said, float rate)
    {
        foreach (var word in asked)
        {
            for (var draw = 0; draw < Math.Min(AnswerWords, said.Length); draw++)
            {
                var other = said[_random.Next(said.Length)];
                Step(word, other, rate);
                Step(other, word, rate);
            }
        }
    }

    private void Step(int word, int beside, float rate)
    {
        var own = _words.AsSpan(word * Dimensions, Dimensions);
        _change.AsSpan().Clear();
        for (var draw = 0; draw <= Negatives; draw++)
        {
            var target = draw == 0 ? beside : _negatives[_random.Next(Draws)];
            if (draw > 0 && target == beside)
                continue;
            var context = _contexts.AsSpan(target * Dimensions, Dimensions);
            var chance = 1 / (1 + MathF.Exp(-TensorPrimitives.Dot<float>(own, context)));
            var gradient = ((draw == 0 ? 1 : 0) - chance) * rate;
            TensorPrimitives.MultiplyAdd(context, gradient, _change, _change);
            TensorPrimitives.MultiplyAdd<float>(own, gradient, context, context);
        }

        TensorPrimitives.Add<float>(own, _change, own);
    }
}
