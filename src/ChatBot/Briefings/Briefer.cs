using ChatBot.Answering.Ranking;
using ChatBot.Briefings.Sections;
using ChatBot.Knowledge;

namespace ChatBot.Briefings;

/// <summary>The way of one briefing, whole: understand the topic, gather what has to do with it, word the sections, verify, number the sources.</summary>
internal sealed class Briefer(KnowledgeBase knowledge, SentenceRanker ranker)
{
    /// <exception cref="KnowledgeNotReadyException">The documents have not been read yet.</exception>
    public Task<Briefing> BriefAsync(BriefingRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var generation = knowledge.Current ?? throw new KnowledgeNotReadyException();
        return Task.FromResult(Brief(request, generation));
    }

    private Briefing Brief(BriefingRequest request, Generation generation)
    {
        var material = Material.Of(request, generation, ranker);
        var page = new Page(material);
        if (material.IsKnown)
        {
            page.Add(SectionKind.Summary, SummarySection.Of(material));
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
