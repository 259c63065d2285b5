using ChatBot.Answering.Fitting;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;

namespace ChatBot.Answering;

/// <summary>How sure it is that the documents answer at all, from 0 to 1.</summary>
internal readonly record struct Confidence(double Value)
{
    /// <summary>Below it the bot abstains.</summary>
    public const double Threshold = 0.5;

    // What a Japanese question says that no English document can be held against is as good as missing.
    private const double UntranslatedWeight = 6;

    private static readonly Lazy<TreeEnsemble> Model = new(() => TreeEnsemble.OfResource("confidence.txt"));

    /// <summary>Of an answer that was looked up, not guessed at.</summary>
    public static Confidence Direct { get; } = new(0.9);

    // The likeliest sentence lacks what was asked for: it may be near, but it is no answer.
    private const double UnfitShare = 0.4;

    private Confidence Unfit => new(Value * UnfitShare);

    public bool IsEnough => Value >= Threshold;

    /// <summary>After the second look at what was found.</summary>
    public static Confidence Of(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, FittingSentences fitting)
    {
        var found = fitting.IsSure ? Direct : Of(inquiry, sentences);
        return fitting.Fits ? found : found.Unfit;
    }

    public static Confidence Of(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences)
    {
        if (sentences.Count == 0 || inquiry.Concepts.Count == 0)
            return new Confidence(0);
        Span<float> signs = stackalloc float[AnswerSigns.Count];
        AnswerSigns.Fill(inquiry, sentences, signs);
        return new Confidence(1 / (1 + Math.Exp((UntranslatedWeight * inquiry.Untranslated) - Model.Value.Score(signs))));
    }
}
