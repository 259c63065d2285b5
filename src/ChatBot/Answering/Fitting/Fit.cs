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
    private readonly AskedHolder _holder = AskedHolder.In(inquiry);
    private readonly AskedAction _action = AskedAction.Of(inquiry, generation);
    private readonly bool _asksCircumstance = inquiry.Kind is QuestionKind.When or QuestionKind.Where or QuestionKind.HowMany or QuestionKind.Who;
    private readonly DefiningSentence _definition = new(inquiry);
    private readonly AskedSubject _subject = new(inquiry, generation);

    // "Did A meet B?"
    private readonly bool _asksTogether = Together().IsMatch(inquiry.Text);

    private readonly Enumeration _enumeration = new(inquiry, generation);

    /// <summary>The one that names all that is asked for; for countries a likely sentence will do that does not call them so.</summary>
    public RankedSentence? Several(RankedSentence[] near, RankedSentence[] fitting) =>
        (_enumeration.AsksCountries ? _enumeration.Best(Array.FindAll(near, MayList)) : null) ?? _enumeration.Best(fitting);

    private bool MayList(RankedSentence sentence) =>
        SaysMore(sentence) && _topic.IsIn(sentence, generation) && _period.IsIn(sentence) && NamedThings.AreKnownTo(inquiry, sentence.Passage, generation);

    public bool IsSure(RankedSentence sentence) => _enumeration.IsSure(sentence);

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

    /// <summary>Whether the deed is told, and only of other things is told when it was, where or how many: "founded by ten towns" does not say when.</summary>
    public bool IsToldWithout(RankedSentence[] near, RankedSentence[] fitting) =>
        inquiry.Kind != QuestionKind.Who && _thing.IsRequired && _action.IsTelling && !Array.Exists(fitting, TellsOfAction) && Array.Exists(near, sentence => !fitting.Contains(sentence) && TellsOfAction(sentence));

    public bool NamesSomebody(RankedSentence sentence) => inquiry.Kind == QuestionKind.Who && _thing.HoldsPerson(sentence);

    private bool IsAboutIt(RankedSentence sentence) =>
        _noun.IsSpokenOf(sentence, generation) && _holder.MayBeIn(sentence, inquiry, generation) && _period.IsIn(sentence) && NamedThings.AreKnownTo(inquiry, sentence.Passage, generation) && _action.MayBeOf(sentence.Passage, generation, _asksCircumstance) && _subject.IsNamedIn(sentence)
        && (!_asksTogether || NamedThings.AreIn(inquiry, sentence, generation));

    [GeneratedRegex(@"^\W*(did|has|have) .+ (meet|met|speak|spoken|talk|talked|call|called)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Together();
}
