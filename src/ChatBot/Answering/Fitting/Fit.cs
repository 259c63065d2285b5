using System.Text.RegularExpressions;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Fitting;

/// <summary>What a question demands of the sentence that answers it.</summary>
internal sealed partial class Fit(Inquiry inquiry, Generation generation)
{
    // Milliseconds.
    private const int Limit = 1000;

    private readonly AskedThing _thing = new(inquiry, generation);
    private readonly AskedTopic _topic = AskedTopic.Of(inquiry);
    private readonly AskedNoun _noun = AskedNoun.Of(inquiry, generation.Forward.Terms);
    private readonly AskedPeriod _period = new(inquiry);
    private readonly bool _asksHolder = inquiry.Kind == QuestionKind.Who && Holder().IsMatch(inquiry.Text);
    private readonly AskedAction _action = AskedAction.Of(inquiry, generation);
    private readonly bool _asksCircumstance = inquiry.Kind is QuestionKind.When or QuestionKind.Where or QuestionKind.HowMany or QuestionKind.Who;
    private readonly DefiningSentence _definition = new(inquiry);
    private readonly AskedSubject _subject = new(inquiry, generation);

    public bool Answers(RankedSentence sentence) =>
        SaysMore(sentence) && _thing.IsIn(sentence) && _topic.IsIn(sentence, generation) && IsAboutIt(sentence);

    /// <summary>Whether a sentence without the sort of thing asked for may answer all the same: people ask "what year" and "name the man who".</summary>
    public bool MayAnswer(RankedSentence sentence) =>
        SaysMore(sentence) && !_thing.IsRequired && _topic.IsEmpty && IsAboutIt(sentence);

    public Definition Defines(RankedSentence sentence) => _definition.Defines(sentence);

    /// <summary>A line that holds the question's own words and no other tells nothing: a heading, a label.</summary>
    public bool SaysMore(RankedSentence sentence) => inquiry.Kind == QuestionKind.YesNo || sentence[Feature.NewWords] > 0;

    /// <summary>Whether it may stand below the sentence that answers: beside what defines a thing, what does not name it is beside the point.</summary>
    public bool MayFollow(RankedSentence sentence) => SaysMore(sentence) && _subject.IsNamedIn(sentence);

    public bool TellsOfAction(RankedSentence sentence) => _action.IsIn(sentence, generation);

    private bool IsAboutIt(RankedSentence sentence) =>
        _noun.IsSpokenOf(sentence, generation) && (!_asksHolder || NamedThings.AreIn(inquiry, sentence, generation)) && _period.IsIn(sentence) && NamedThings.AreKnownTo(inquiry, sentence.Passage, generation) && (!_asksCircumstance || _action.IsKnownTo(sentence.Passage, generation)) && _subject.IsNamedIn(sentence);

    [GeneratedRegex(@"^\W*who(['’]?s| is| was) (the )?([\w-]+ ){0,3}(ambassador|minister|president|secretary|chancellor|mayor|governor|chair|head|leader|director|commissioner|envoy|ceo)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Holder();
}
