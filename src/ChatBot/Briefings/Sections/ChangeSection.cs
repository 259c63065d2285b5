using ChatBot.Answering.Quoting;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge.Facts;

namespace ChatBot.Briefings.Sections;

/// <summary>What is dated after the day that was given: agreements and events, and what documents written since then say.</summary>
internal static class ChangeSection
{
    private const int AtMost = 6;

    public static IEnumerable<DraftLine> Of(Material material)
    {
        if (material.Request.Since is not { } since)
            return [];
        var happened = material.Subjects(FactKind.Agreement).Concat(material.Subjects(FactKind.Event))
            .Where(subject => subject.Date is { } date && date.Last >= since && date.First <= material.Request.Today)
            .OrderBy(subject => subject.Date!.First)
            .Select(subject => subject.Line(material.Language));
        var said = material.Sentences
            .Where(sentence => sentence.Passage.Document.Date is { } date && date >= since && date <= material.Request.Today)
            .DistinctBy(sentence => sentence.Passage.Document.Id)
            .Select(sentence => Quoted(sentence, material.Language));
        return happened.Concat(said).Take(AtMost);
    }

    private static DraftLine Quoted(RankedSentence sentence, string language)
    {
        var evidence = new Evidence(sentence.Passage.Document, sentence.Span);
        return new DraftLine(DatedQuote.Of(evidence, language), [evidence]);
    }
}
