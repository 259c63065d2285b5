using ChatBot.Answering.Quoting;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge.Facts;

namespace ChatBot.Briefings.Sections;

/// <summary>Figures in the sentences that give them: a number alone does not say of what.</summary>
internal static class FigureSection
{
    private const int AtMost = 5;

    // UTF-16 code units; a longer sentence gives way to the figure and what it measures.
    private const int LongestSentence = 300;

    public static IEnumerable<DraftLine> Of(Material material) =>
        material.Subjects(FactKind.Figure)
            .Select(subject => subject.Facts[0])
            .DistinctBy(fact => (fact.Document.Id, fact.Sentence))
            .Take(AtMost)
            .Select(fact => fact.Sentence.Length <= LongestSentence ? Sentence(fact, material.Language) : new DraftLine(fact.Name, [new Evidence(fact.Document, fact.Sentence)]));

    private static DraftLine Sentence(Fact fact, string language)
    {
        var evidence = new Evidence(fact.Document, fact.Sentence);
        return new DraftLine(DatedQuote.Of(evidence, language), [evidence]);
    }
}
