namespace ChatBot.Answering.Understanding;

/// <summary>What sort of thing would answer. Evidence for the ranking, never a filter: people ask "what year" and "name the man who".</summary>
internal enum QuestionKind
{
    Other,
    Who,
    When,
    Where,
    HowMany,
    HowMuch,
    Why,
    How,
    WhichThing,
    Definition,
    YesNo,
}
