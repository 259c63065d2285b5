using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Briefings.Exports;

namespace ChatBot.Conversations;

/// <summary>What a turn comes to: the words for the asker, and what is kept.</summary>
internal sealed record Conclusion(TurnOutcome Outcome, Delivery Delivery, Exchange? Exchange = null, Gap? Gap = null)
{
    public static Conclusion Of(Turn turn, Question question, Answer answer) => new(
        answer.Outcome == Answering.Outcome.Abstained ? TurnOutcome.Abstained : TurnOutcome.Answered,
        new Delivery(turn.Id, answer.Text, answer),
        new Exchange(turn.Text, answer.Text),
        Conversations.Gap.Of(question, answer));

    public static Conclusion Of(Turn turn, Briefing briefing) => new(
        briefing.IsKnown ? TurnOutcome.Answered : TurnOutcome.Abstained,
        new Delivery(turn.Id, BriefingText.Of(briefing), Answer: null, briefing),
        new Exchange(turn.Text, string.Join('\n', briefing.Sections[0].Lines.Select(line => line.Text))),
        Conversations.Gap.Of(briefing));

    /// <summary>Nobody asked, and there is nothing to say any more: the document was taken away again.</summary>
    public static Conclusion Nothing(Turn turn) => new(TurnOutcome.Dropped, new Delivery(turn.Id, ""));

    public static Conclusion Say(Turn turn, TurnOutcome outcome, Notice notice) =>
        new(outcome, new Delivery(turn.Id, notice.In(turn.SpokenLanguage)));
}
