using ChatBot.Answering;

namespace ChatBot.Briefings.Exports;

/// <summary>A briefing for those who take answers only: its page as the text, its lines as the statements.</summary>
internal static class BriefingAnswer
{
    public static Answer Of(Briefing briefing) => new(
        briefing.IsKnown ? Outcome.Answered : Outcome.Abstained,
        BriefingText.Page(briefing),
        briefing.Language,
        briefing.IsKnown ? Confidence.Direct.Value : 0,
        // What the documents do not say is said by nobody but the bot.
        [.. briefing.Sections.Where(section => section.Kind != SectionKind.NotSaid).SelectMany(section => section.Lines).Where(line => line.Citations.Count > 0).Select(line => new Statement(line.Text, line.Citations, line.ByModel))],
        briefing.Citations,
        FollowUps: [],
        Candidates: [],
        briefing.Generation);
}
