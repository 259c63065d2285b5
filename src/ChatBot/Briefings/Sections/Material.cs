using ChatBot.Answering;
using ChatBot.Answering.Listing;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;

namespace ChatBot.Briefings.Sections;

/// <summary>What the documents hold on a topic, the most relevant first.</summary>
internal sealed record Material(
    BriefingRequest Request,
    Inquiry Inquiry,
    Generation Generation,
    Relevance Relevance,
    IReadOnlyList<RankedSentence> Sentences)
{
    // Less of the topic than this met, and the page would be about something else.
    private const double KnownEnough = 0.3;
    private const double MetEnough = 0.45;

    // What a document that is about the topic says of other things still belongs on the page.
    private const double Near = 0.22;

    // Of two things as near to the topic the dated one is of more use.
    private const double Dated = 0.1;

    public string Language { get; } = Request.SpokenLanguage;

    public BriefingWording Wording { get; } = BriefingWording.In(Request.SpokenLanguage);

    public bool IsKnown => Relevance.KnownShare >= KnownEnough && Relevance.Best >= MetEnough && Sentences.Count > 0;

    /// <summary>By words alone.</summary>
    public static Material Of(BriefingRequest request, Generation generation, SentenceRanker ranker)
    {
        var inquiry = Read(request, generation);
        return Of(request, inquiry, generation, ranker.Rank(inquiry, generation));
    }

    public static async Task<Material> OfAsync(BriefingRequest request, Generation generation, SentenceRanker ranker, CancellationToken cancellation)
    {
        var inquiry = Read(request, generation);
        return Of(request, inquiry, generation, await ranker.RankAsync(inquiry, generation, cancellation));
    }

    private static Inquiry Read(BriefingRequest request, Generation generation) =>
        QuestionReader.Read(new Question(MeetingWords.Without(request.Topic), request.AskedAt, request.SpokenLanguage, History: null, request.Collections, request.Account), generation);

    private static Material Of(BriefingRequest request, Inquiry inquiry, Generation generation, IReadOnlyList<RankedSentence> sentences)
    {
        Passage[] readable = [.. generation.Passages.Where(passage => request.Collections?.Contains(passage.Document.Collection) ?? true)];
        var named = new SentenceTopic(inquiry.Question.Text, generation.Facts).Keys.Where(key => generation.Facts.Names.ByKey(key) is not { IsCountry: true });
        return new Material(request, inquiry, generation, new Relevance(inquiry, generation, named, readable), sentences);
    }

    private bool MayBeRead(Document document) => Request.Collections?.Contains(document.Collection) ?? true;

    /// <summary>Things of a kind with the statements about them that have to do with the topic, the most relevant first.</summary>
    public IReadOnlyList<Subject> Subjects(FactKind kind) =>
        [.. Generation.Facts.All.Where(fact => fact.Kind == kind && MayBeRead(fact.Document))
            .GroupBy(fact => fact.Key, StringComparer.Ordinal)
            .Select(same => Subject.Of([.. same], Relevance))
            .Where(subject => subject.Relevance >= Near)
            .OrderByDescending(subject => Relevance.Names(subject.Group.Key))
            .ThenByDescending(subject => subject.Relevance + (subject.Date is null ? 0 : Dated))
            .ThenByDescending(subject => subject.Facts.Count)
            .ThenBy(subject => subject.Facts[0].Passage.Number)
            .ThenBy(subject => subject.Facts[0].NameSpan.Start)];
}
