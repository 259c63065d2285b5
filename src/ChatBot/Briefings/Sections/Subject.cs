using ChatBot.Answering;
using ChatBot.Answering.Listing;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Time;

namespace ChatBot.Briefings.Sections;

/// <summary>One thing the page tells of, and all that the asker's documents say of it.</summary>
/// <param name="Relevance">Of the most relevant of them, 0..1.</param>
internal sealed record Subject(FactGroup Group, double Relevance)
{
    /// <summary>In the order of the documents.</summary>
    public IReadOnlyList<Fact> Facts => Group.Facts;

    public Fact Telling => Group.Dated ?? Group.Naming;

    public DateMention? Date => Group.Dated?.Dates[0];

    public static Subject Of(IReadOnlyList<Fact> facts, Relevance relevance) =>
        new(new FactGroup(facts[0].Kind, facts[0].Key, facts), facts.Max(relevance.Of));

    public string Name => (IsNamed ? Telling : Group.Naming).Name;

    private bool IsNamed => Telling.Name.Contains(' ', StringComparison.Ordinal) || Telling == Group.Naming;

    /// <summary>"Digital Partnership – 2022 – what else", carried by the clause that says so.</summary>
    public DraftLine Line(string language, string? more = null)
    {
        var date = Date is { } day ? $" – {DateWording.Of(day.First, day.Last, language)}" : "";
        Evidence[] evidence = IsNamed ? [Item.Carrying(Telling)] : [Item.Carrying(Telling), Item.Carrying(Group.Naming)];
        return new DraftLine($"{Name}{date}{more}", evidence);
    }
}
