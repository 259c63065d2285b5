using ChatBot.Answering;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge.Text;

namespace ChatBot.Briefings.Sections;

/// <summary>Takes the lines of each section, keeps those that their evidence carries, and numbers what they cite.</summary>
internal sealed class Page(Material material)
{
    private readonly CitationList _citations = new();
    private readonly List<BriefingSection> _sections = [];

    public bool Holds(SectionKind kind) => _sections.Exists(section => section.Kind == kind);

    public void Add(SectionKind kind, IEnumerable<DraftLine> lines)
    {
        var kept = lines.Where(IsCarried).Select(Numbered).DistinctBy(line => line.Text, StringComparer.Ordinal).ToArray();
        if (kept.Length > 0)
            _sections.Add(new BriefingSection(kind, Heading(kind, kept), kept));
    }

    public Briefing Done()
    {
        var request = material.Request;
        var title = BriefingWording.Filled(material.Wording.Title, MeetingWords.Subject(request.Topic));
        return new Briefing(request.Topic.Trim(), title, material.Language, request.Today, request.Since, material.IsKnown, _sections, _citations.All, material.Generation.Number);
    }

    private bool IsCarried(DraftLine line) =>
        line.Claim.Length == 0 || DraftCheck.Keep(new Draft([new DraftStatement(line.Claim, line.Evidence, line.ByModel)]), material.Language).Statements.Count > 0;

    private BriefingLine Numbered(DraftLine line) =>
        new(OneLine.Of(line.Text), [.. line.Evidence.Select(_citations.Number).Distinct()], line.State, line.ByModel);

    private string Heading(SectionKind kind, BriefingLine[] lines) =>
        kind == SectionKind.Changes && material.Request.Since is { } since ? BriefingWording.Filled(material.Wording.ChangedSince, DateWording.Of(since, since, material.Language))
        : lines[0].ByModel ? material.Wording.ByModel
        : material.Wording.Heading(kind);
}
