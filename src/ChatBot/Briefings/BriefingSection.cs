namespace ChatBot.Briefings;

internal sealed record BriefingSection(SectionKind Kind, string Heading, IReadOnlyList<BriefingLine> Lines);
