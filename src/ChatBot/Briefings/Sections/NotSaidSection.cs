using ChatBot.Answering;
using ChatBot.Answering.Listing;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Text;

namespace ChatBot.Briefings.Sections;

/// <summary>What a reader would look for and the documents do not say.</summary>
internal static class NotSaidSection
{
    private const int NearestShown = 2;
    private const int UndatedShown = 4;

    private static readonly SectionKind[] Expected = [SectionKind.Agreements, SectionKind.People, SectionKind.Events, SectionKind.Figures];

    public static IEnumerable<DraftLine> Of(Material material, Page page) =>
        material.IsKnown ? Gaps(material, page) : Nothing(material);

    private static IEnumerable<DraftLine> Nothing(Material material)
    {
        yield return Own(material.Wording.Unknown, material.Request.Topic.Trim());
        foreach (var near in material.Sentences.DistinctBy(sentence => sentence.Passage.Number).Take(NearestShown))
        {
            var evidence = new Evidence(near.Passage.Document, near.Span);
            yield return new DraftLine(evidence.Quote, [evidence], State: null, BriefingWording.Filled(material.Wording.Closest, Quoted(evidence.Quote, material.Language)));
        }
    }

    private static IEnumerable<DraftLine> Gaps(Material material, Page page)
    {
        var wording = material.Wording;
        if (material.Relevance.UnknownWords is { Count: > 0 } unknown)
            yield return Own(wording.NotMentioned, string.Join(", ", unknown));
        var named = AgreementSection.Shown(material).Concat(EventSection.Shown(material)).ToArray();
        if (named.Where(subject => subject.Date is null).Take(UndatedShown).ToArray() is { Length: > 0 } undated)
            yield return About(undated, wording.NoDate);
        if (named.Where(subject => subject is { Group.Kind: FactKind.Event, Date: { } date } && date.First < date.Last && date.Last >= material.Request.Today).ToArray() is { Length: > 0 } inexact)
            yield return About(inexact, wording.NoExactDay);
        if (page.Holds(SectionKind.Events) && !named.Any(subject => subject.Group.Kind == FactKind.Event && subject.Date is { } date && date.Last >= material.Request.Today))
            yield return Own(wording.NothingUpcoming, DateWording.Of(material.Request.Today, material.Request.Today, material.Language));
        if (material.Request.Since is { } since && !page.Holds(SectionKind.Changes))
            yield return Own(wording.NothingNew, DateWording.Of(since, since, material.Language));
        if (Expected.Where(kind => !page.Holds(kind)).ToArray() is { Length: > 0 } missing)
            yield return Own(wording.NoneOf, string.Join(", ", missing.Select(kind => wording.Heading(kind).ToLowerInvariant())));
    }

    private static DraftLine About(Subject[] subjects, string template)
    {
        var names = string.Join("; ", subjects.Select(subject => subject.Name));
        return new DraftLine(names, [.. subjects.Select(Naming)], State: null, BriefingWording.Filled(template, names));
    }

    private static Evidence Naming(Subject subject)
    {
        var fact = subject.Name == subject.Telling.Name ? subject.Telling : subject.Group.Naming;
        return subject is { Group.Kind: FactKind.Event, Date: null } ? new Evidence(fact.Document, fact.Sentence) : Item.Carrying(fact);
    }

    private static DraftLine Own(string template, string value) => new("", [], State: null, BriefingWording.Filled(template, value));

    private static string Quoted(string quote, string language) =>
        BriefingWording.Filled(Wording.In(language).Quotation, OneLine.Of(quote));
}
