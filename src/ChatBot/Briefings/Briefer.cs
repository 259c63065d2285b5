using ChatBot.Answering.Ranking;
using ChatBot.Briefings.Sections;
using ChatBot.Briefings.Timelines;
using ChatBot.Knowledge;

namespace ChatBot.Briefings;

/// <summary>The way of one briefing, whole: understand the topic, gather what has to do with it, word the sections, verify, number the sources.</summary>
internal sealed class Briefer(KnowledgeBase knowledge, SentenceRanker ranker, Chronicler chronicler, ModelSummary summary)
{
    /// <exception cref="KnowledgeNotReadyException">The documents have not been read yet.</exception>
    public async Task<Briefing> BriefAsync(BriefingRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (request.Form == BriefingForm.Timeline)
            return TimelineBriefing.Of(chronicler.Tell(TimelineRequest.Of(request)));
        var generation = knowledge.Current ?? throw new KnowledgeNotReadyException();
        var material = await Material.OfAsync(request, generation, ranker, cancellation);
        return Brief(material, material.IsKnown ? await summary.WriteAsync(material, cancellation) : []);
    }

    /// <summary>By words alone, of another generation than the current one: of new documents, say.</summary>
    public Briefing Brief(BriefingRequest request, Generation generation) => Brief(Material.Of(request, generation, ranker), []);

    private static Briefing Brief(Material material, IReadOnlyList<DraftLine> written)
    {
        var page = new Page(material);
        if (material.IsKnown)
        {
            page.Add(SectionKind.Summary, SummarySection.Of(material, written));
            page.Add(SectionKind.Agreements, AgreementSection.Of(material));
            page.Add(SectionKind.People, PeopleSection.Of(material));
            page.Add(SectionKind.Events, EventSection.Of(material));
            page.Add(SectionKind.Figures, FigureSection.Of(material));
            page.Add(SectionKind.Changes, ChangeSection.Of(material));
        }

        page.Add(SectionKind.NotSaid, NotSaidSection.Of(material, page));
        return page.Done();
    }
}
