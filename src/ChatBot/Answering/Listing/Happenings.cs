using ChatBot.Answering.Quoting;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Listing;

/// <summary>What is dated within the days asked about: agreements, events, meetings, and what documents of those days were written to tell.</summary>
internal static class Happenings
{
    private const int MostItems = 30;

    // Sentences at a document's beginning that may tell what it was written for.
    private const int Opening = 3;

    // Days; what is known to a longer time was planned, not told of.
    private const int LongestDay = 31;

    public static Draft? Draft(ListingPlan plan, IReadOnlyList<Item> items, Generation generation)
    {
        var told = new List<(DateOnly Day, Evidence Evidence, DraftStatement Statement)>();
        // Other words of the question narrow a list of facts down; of a whole document they tell too little.
        if (plan.Kind is null && plan.Days is { } days && plan.Topic is { Words.Count: 0, Japanese.Count: 0 })
            told.AddRange(Reported(plan, days, generation).DistinctBy(one => (one.Evidence.Document.Id, one.Evidence.Span)).Select(one => (one.Day, one.Evidence, Quoted(one.Evidence, plan.Language))));
        var quoted = told.Select(one => (one.Evidence.Document.Id, one.Evidence.Span)).ToHashSet();
        foreach (var item in WithoutPlans(items))
        {
            var telling = item.Dated ?? item.Facts[0];
            if (!quoted.Contains((telling.Document.Id, telling.Sentence)))
                told.Add((item.Date?.First ?? telling.Document.Date ?? DateOnly.MaxValue, Item.Carrying(telling), item.Told(plan.Language, isOfDays: true)));
        }

        var inOrder = told.OrderBy(one => one.Day).ThenBy(one => one.Evidence.Document.Id.Path, StringComparer.Ordinal).Select(one => one.Statement).DistinctBy(statement => statement.Text, StringComparer.Ordinal).ToArray();
        return inOrder.Length == 0 ? null : new Draft([.. inOrder.Take(MostItems)], IsComplete: inOrder.Length <= MostItems);
    }

    private static IEnumerable<(DateOnly Day, Evidence Evidence)> Reported(ListingPlan plan, DateMention days, Generation generation)
    {
        foreach (var fact in generation.Facts.All.Where(fact => fact.Kind == FactKind.Encounter))
            if (Encounters.Day(fact) is { } day && days.First <= day && day <= days.Last && Concerns(plan.Topic, fact.Document, fact.Sentence, generation))
                yield return (day, new Evidence(fact.Document, fact.Sentence));
        foreach (var passage in generation.Passages.DistinctBy(passage => passage.Document.Id).Where(passage => generation.Documents.ContainsKey(passage.Document.Id)))
            if (passage.Document.Date is { } day && days.First <= day && day <= days.Last && Announcing(plan.Topic, passage, day, generation) is { } span)
                yield return (day, new Evidence(passage.Document, span));
    }

    // "Today A and B announce": the sentence at the head of a document that dates itself.
    private static Span? Announcing(ListingTopic topic, Passage first, DateOnly day, Generation generation)
    {
        foreach (var sentence in first.Sentences.Take(Opening))
            if (DateExpressions.Find(first.Document.Text, sentence, day).Any(date => date.First <= day && day <= date.Last && date.Last.DayNumber - date.First.DayNumber <= LongestDay && date.Span.Length < sentence.Length / 2)
                && HoldsDeed(first.Document.Text, sentence) && Concerns(topic, first.Document, sentence, generation))
                return sentence;
        return null;
    }

    private static bool HoldsDeed(string text, Span sentence)
    {
        var tokens = new List<FactToken>();
        FactLexer.Read(text, sentence, tokens);
        return tokens.Exists(token => token.Is(WordClass.Making | WordClass.Holding) && !token.IsCapitalised);
    }

    private static bool Concerns(ListingTopic topic, Document document, Span sentence, Generation generation)
    {
        if (topic.Names.Count == 0)
            return true;
        var (own, title) = (new SentenceTopic(document, sentence, generation.Facts), new SentenceTopic(document.Title, generation.Facts));
        return topic.Names.All(name => own.Names(name.Key) || title.Names(name.Key)
            || generation.Facts.InSentence(document.Id, sentence).Any(fact => fact.Kind == FactKind.Person && generation.Facts.CountriesOf(fact.Key).Contains(name.Key)));
    }

    // What an earlier document expected of a whole year need not have come about.
    private static IEnumerable<Item> WithoutPlans(IReadOnlyList<Item> items)
    {
        var exact = items.Where(item => item.Date is null || item.Date.Last.DayNumber - item.Date.First.DayNumber <= LongestDay).ToArray();
        return exact.Length == 0 ? items : items.Where(item => exact.Contains(item) || !(item.Dated!.Document.Date < item.Date!.First));
    }

    private static DraftStatement Quoted(Evidence evidence, string language) => new(DatedQuote.Of(evidence, language), [evidence]);
}
