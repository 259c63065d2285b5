using System.Runtime.InteropServices;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Ranking;

/// <param name="Sentence">Index among the passage's sentences.</param>
/// <param name="Score">Larger is better; the exponent of a difference says how much likelier one sentence is than another.</param>
/// <param name="Features">A row of <see cref="SentenceFeatures.Count"/> values for each candidate of the question.</param>
/// <param name="Row">The sentence's own row.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RankedSentence(Passage Passage, int Sentence, double Score, float[] Features, int Row)
{
    public Span Span => Passage.Sentences[Sentence];

    public string Text => Span.Of(Passage.Document.Text);

    public double this[Feature feature] => Features[(Row * SentenceFeatures.Count) + (int)feature];
}
