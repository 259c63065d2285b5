using ChatBot.Answering.Quoting;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Verification;

namespace ChatBot.Briefings.Sections;

/// <summary>What it is: what a model wrote, where one did; else, in two sentences, the two that have most to do with the topic and do not say the same.</summary>
internal static class SummarySection
{
    private const int AtMost = 2;

    // Share of the best sentence's part of the topic.
    private const double NearBest = 0.75;

    // Words; less is a heading or a caption.
    private const int ShortestSentence = 8;

    /// <param name="written">By a model, and checked; empty where none wrote.</param>
    public static IEnumerable<DraftLine> Of(Material material, IReadOnlyList<DraftLine> written) => written.Count > 0 ? written : Quoted(material);

    /// <summary>The whole sentences, the most telling first. The ranking tells which say most; it must not lead away from the topic.</summary>
    public static IReadOnlyList<RankedSentence> Telling(Material material)
    {
        var best = material.Sentences.Select(OnTopic).DefaultIfEmpty().Max();
        return [.. material.Sentences
            .Where(sentence => WordCount(sentence.Text) >= ShortestSentence)
            .OrderByDescending(sentence => OnTopic(sentence) >= NearBest * best)
            .ThenByDescending(sentence => sentence.Score)];

        double OnTopic(RankedSentence sentence) => material.Relevance.Sentence(sentence.Passage, sentence.Sentence);
    }

    private static IEnumerable<DraftLine> Quoted(Material material) =>
        Telling(material)
            .Select(sentence => new Evidence(sentence.Passage.Document, sentence.Span))
            .DistinctBy(evidence => evidence.Quote.Trim(), StringComparer.Ordinal)
            .Take(AtMost)
            .Select(evidence => new DraftLine(DatedQuote.Of(evidence, material.Language), [evidence]));

    private static int WordCount(string text) =>
        Answering.Understanding.QuestionReader.IsJapanese(text) ? text.Length : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
