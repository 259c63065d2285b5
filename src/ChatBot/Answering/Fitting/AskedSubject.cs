using ChatBot.Answering.Listing;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Fitting;

/// <summary>"What is Innovate UK?": a sentence that says so calls it by one of its names.</summary>
internal sealed class AskedSubject(Inquiry inquiry, Generation generation)
{
    // None where nothing is to be defined, or nothing that has a known name: then every sentence will do.
    private readonly string[] _keys = DefiningSentence.SubjectOf(inquiry.Text) is not { } subject ? [] : [.. new SentenceTopic(subject, generation.Facts).Keys.Where(key => generation.Facts.Names.ByKey(key) is not { IsCountry: true })];

    public bool IsNamedIn(RankedSentence sentence) =>
        _keys.Length == 0 || _keys.Any(new SentenceTopic(sentence.Passage.Document, sentence.Span, generation.Facts).Names);
}
