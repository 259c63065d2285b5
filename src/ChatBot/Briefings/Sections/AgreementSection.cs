using ChatBot.Knowledge.Facts;

namespace ChatBot.Briefings.Sections;

/// <summary>Agreements and programmes by date, with who signed.</summary>
internal static class AgreementSection
{
    private const int AtMost = 8;

    public static IEnumerable<DraftLine> Of(Material material) => Shown(material).Select(subject => subject.Line(material.Language, Signed(subject)));

    public static IReadOnlyList<Subject> Shown(Material material) =>
        [.. material.Subjects(FactKind.Agreement).Take(AtMost).OrderBy(subject => subject.Date?.First ?? DateOnly.MaxValue)];

    private static string? Signed(Subject subject)
    {
        FactPart[] signatories = [.. subject.Telling.Of(PartKind.Signatory).OrderBy(part => part.Span.Start)];
        return signatories.Length == 0 ? null : $" ({string.Join(", ", signatories.Select(part => part.Text))})";
    }
}
