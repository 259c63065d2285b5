using System.Text.Json.Serialization;
using ChatBot.Answering;
using ChatBot.Answering.Wire;

namespace ChatBot.Briefings.Wire;

/// <summary>A briefing as every door speaks it: the web API and <c>brief --json</c>.</summary>
internal sealed record BriefingJson(
    string Topic,
    string Title,
    string Language,
    DateOnly AsOf,
    DateOnly? Since,
    bool IsKnown,
    IReadOnlyList<BriefingSectionJson> Sections,
    IReadOnlyList<CitationJson> Citations)
{
    /// <param name="link">From a citation to the address of its document, opened at the passage.</param>
    public static BriefingJson Of(Briefing briefing, Func<Citation, string> link) => new(
        briefing.Topic,
        briefing.Title,
        briefing.Language,
        briefing.AsOf,
        briefing.Since,
        briefing.IsKnown,
        [.. briefing.Sections.Select(section => new BriefingSectionJson(section.Kind, section.Heading, [.. section.Lines.Select(line => new BriefingLineJson(line.Text, line.Citations, line.State, line.ByModel))]))],
        [.. briefing.Citations.Select(citation => CitationJson.Of(citation, link(citation)))]);
}

internal sealed record BriefingSectionJson(SectionKind Kind, string Heading, IReadOnlyList<BriefingLineJson> Lines);

/// <param name="ByModel">Left out where it is false.</param>
internal sealed record BriefingLineJson(string Text, IReadOnlyList<int> Citations, EventState? State, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool ByModel);
