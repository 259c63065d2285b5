using ChatBot.Answering.Verification;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Writing;

/// <summary>Finds where a quote stands, and gives the whole sentences it stands in: half a sentence may say the opposite.</summary>
internal static class QuoteLocator
{
    // More than this is not a quote but a copy.
    private const int MostSentences = 6;

    /// <returns>Null when the passage does not hold the quote.</returns>
    public static IReadOnlyList<Evidence>? Find(string quote, Passage passage)
    {
        if (QuoteText.Of(passage.Document.Text, passage.Sentences).Find(QuoteText.Of(quote)) is not { } span)
            return null;
        Evidence[] sentences = [.. passage.Sentences.Where(sentence => sentence.Overlaps(span)).Select(sentence => new Evidence(passage.Document, sentence))];
        return sentences.Length is 0 or > MostSentences ? null : sentences;
    }
}
