using System.Runtime.InteropServices;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Ranking;

/// <param name="Sentence">Index among the passage's sentences.</param>
/// <param name="Features">One value for each <see cref="Feature"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RankedSentence(Passage Passage, int Sentence, double Score, float[] Features)
{
    public Span Span => Passage.Sentences[Sentence];

    public string Text => Span.Of(Passage.Document.Text);

    public double this[Feature feature] => Features[(int)feature];
}
