using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Knowledge;

namespace ChatBot.Tests.Briefings;

/// <summary>A briefing made up of whatever a test wants said in it.</summary>
internal static class BriefingSample
{
    public static Briefing Of(string title, string words, string source, int lines = 8)
    {
        Citation[] citations = [.. Enumerable.Range(1, lines).Select(number => new Citation(number, new DocumentId($"{number % 3}.txt"), source, new DateOnly(2024, 5, 1), words, new Span(0, words.Length), number))];
        BriefingLine[] page = [.. Enumerable.Range(1, lines).Select(number => new BriefingLine(words, [number], number % 2 == 0 ? EventState.Upcoming : null))];
        var sections = Enum.GetValues<SectionKind>().Select(kind => new BriefingSection(kind, BriefingWording.In("en").Heading(kind), page));
        return new Briefing(title, title, "en", new DateOnly(2024, 6, 1), Since: null, IsKnown: true, [.. sections], citations, 1);
    }
}
