using ChatBot.Answering;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Verification;
using ChatBot.Briefings.Sections;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;

namespace ChatBot.Briefings.Timelines;

/// <summary>Puts the dated agreements and events of a topic, or of all documents, in order.</summary>
internal sealed class Chronicler(KnowledgeBase knowledge, SentenceRanker ranker)
{
    /// <summary>What a picture holds; the rest is counted.</summary>
    public const int AtMost = 24;

    private static readonly FactKind[] Dated = [FactKind.Agreement, FactKind.Event];

    /// <param name="atMost">How many of them; what is read by a program is not cut to a picture's size.</param>
    /// <exception cref="KnowledgeNotReadyException">The documents have not been read yet.</exception>
    public Timeline Tell(TimelineRequest request, int atMost = AtMost)
    {
        var generation = knowledge.Current ?? throw new KnowledgeNotReadyException();
        var subjects = (request.Topic is { Length: > 0 } topic ? OfTopic(topic, request, generation) : OfAll(request, generation))
            .Where(subject => subject.Date is not null && IsCarried(subject, request.Language)).ToArray();
        var citations = new CitationList();
        var today = DateOnly.FromDateTime(request.AskedAt.DateTime);
        var shown = subjects.Take(atMost).OrderBy(subject => subject.Date!.First).ThenBy(subject => subject.Date!.Last).Select(subject => Entry(subject, request.Language, today, citations)).ToArray();
        var title = TimelineWording.In(request.Language).TitleOf(request.Topic);
        return new Timeline(request.Topic, title, request.Language, today, shown, subjects.Length - shown.Length, citations.All, generation.Number);
    }

    private IEnumerable<Subject> OfTopic(string topic, TimelineRequest request, Generation generation)
    {
        var material = Material.Of(new BriefingRequest(topic, request.AskedAt, request.Language, Since: null, request.Collections), generation, ranker);
        return material.IsKnown ? Dated.SelectMany(material.Subjects).OrderByDescending(subject => subject.Relevance) : [];
    }

    // Without a topic, what the documents speak of most often matters most.
    private static IOrderedEnumerable<Subject> OfAll(TimelineRequest request, Generation generation) =>
        generation.Facts.All
            .Where(fact => Dated.Contains(fact.Kind) && (request.Collections?.Contains(fact.Document.Collection) ?? true))
            .GroupBy(fact => (fact.Kind, fact.Key))
            .Select(same => new Subject(new FactGroup(same.Key.Kind, same.Key.Key, [.. same]), 1))
            .OrderByDescending(subject => subject.Facts.Count)
            .ThenByDescending(subject => subject.Date?.First);

    private static TimelineEntry Entry(Subject subject, string language, DateOnly today, CitationList citations)
    {
        var line = subject.Line(language);
        var date = subject.Date!;
        var state = date.On(today);
        EventState? stands = subject.Group.Kind == FactKind.Event || state == EventState.Upcoming ? state : null;
        return new TimelineEntry(subject.Group.Kind, subject.Name, DateWording.Of(date.First, date.Last, language), date.First, date.Last, stands, citations.Number(line.Evidence[0]));
    }

    private static bool IsCarried(Subject subject, string language)
    {
        var line = subject.Line(language);
        return DraftCheck.Keep(new Draft([new DraftStatement(line.Claim, line.Evidence)]), language).Statements.Count > 0;
    }
}
