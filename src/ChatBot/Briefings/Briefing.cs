using ChatBot.Answering;

namespace ChatBot.Briefings;

/// <summary>What to know before a meeting, on one page. Every line was verified against its citations before this record was made.</summary>
/// <param name="Topic">As asked; empty in a timeline of everything.</param>
/// <param name="Language">"en" or "ja": of the headings and the bot's own words; quotes stay as written.</param>
/// <param name="AsOf">The day it speaks from: decides what is upcoming.</param>
/// <param name="IsKnown">False where the documents say nothing about the topic; then only <see cref="SectionKind.NotSaid"/> has lines, or the one of a timeline that says so.</param>
/// <param name="Sections">In the order of <see cref="SectionKind"/>; those without lines are left out.</param>
/// <param name="Citations">Numbered from 1 in order of first use; the section of sources.</param>
/// <param name="Generation">Number of the index generation that was read.</param>
internal sealed record Briefing(
    string Topic,
    string Title,
    string Language,
    DateOnly AsOf,
    DateOnly? Since,
    bool IsKnown,
    IReadOnlyList<BriefingSection> Sections,
    IReadOnlyList<Citation> Citations,
    long Generation)
{
    public BriefingForm Form => Sections is [{ Kind: SectionKind.Dates }, ..] ? BriefingForm.Timeline : BriefingForm.Page;

    public bool IsByModel => Sections.Any(section => section.Lines.Any(line => line.ByModel));

    public BriefingSection? Section(SectionKind kind) => Sections.FirstOrDefault(section => section.Kind == kind);
}
