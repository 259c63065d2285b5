using System.ComponentModel;
using System.Globalization;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Indexing;
using ChatBot.LanguageModels;
using Microsoft.SemanticKernel;

namespace ChatBot.Answering.Writing;

/// <summary>
/// The documents as functions a model may call while it writes one answer. They only read, keep to what the asker may read,
/// and return numbered passages: data to quote from, like those it was given.
/// </summary>
internal sealed class KnowledgePlugin(Question question, NumberedPassages passages, Generation generation, SentenceRanker ranker)
{
    private const string Nothing = "No passage was found.";

    public KnowledgeLookup Lookup(int mostCalls) => new(KernelPluginFactory.CreateFromObject(this, "knowledge"), mostCalls);

    [KernelFunction("search"), Description("Finds passages that say something about the words given.")]
    public async Task<string> Search(
        [Description("A question or telling words.")] string query,
        [Description("Only documents dated from this day on, yyyy-MM-dd, or empty.")] string from = "",
        [Description("Only documents dated up to this day, yyyy-MM-dd, or empty.")] string to = "",
        CancellationToken cancellation = default)
    {
        var days = new DayRange(TryDay(from, out var first) ? first : null, TryDay(to, out var last) ? last : null);
        var text = query.Length > Question.MaximumLength ? query[..Question.MaximumLength] : query;
        var inquiry = QuestionReader.Read(question with { Text = text, History = null }, generation);
        return Show((await ranker.RankAsync(inquiry, generation, cancellation, days is { First: null, Last: null } ? null : days)).Select(sentence => sentence.Passage));
    }

    [KernelFunction("agreements"), Description("Passages on the agreements, accords, memoranda and partnerships, oldest first.")]
    public string Agreements() => Show(Facts(FactKind.Agreement));

    [KernelFunction("sectors"), Description("Passages that name sectors and technologies.")]
    public string Sectors() => Show(Facts(FactKind.Sector));

    [KernelFunction("events"), Description("Passages on meetings, visits and delegations, oldest first.")]
    public string Events() => Show(Facts(FactKind.Event));

    [KernelFunction("people"), Description("Passages that say who somebody is.")]
    public string People([Description("A name, or empty for all.")] string name = "") =>
        Show(Facts(FactKind.Person).Where(fact => fact.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));

    [KernelFunction("timeline"), Description("Passages with something dated between two days, oldest first.")]
    public string Timeline([Description("First day, yyyy-MM-dd.")] string from, [Description("Last day, yyyy-MM-dd.")] string to) =>
        TryDay(from, out var first) && TryDay(to, out var last)
            ? Show(InOrder(generation.Facts.Between(first, last)))
            : "Give both days as yyyy-MM-dd.";

    private IEnumerable<Fact> Facts(FactKind kind) => InOrder(generation.Facts.All.Where(fact => fact.Kind == kind));

    private static IEnumerable<Fact> InOrder(IEnumerable<Fact> facts) => facts.OrderBy(fact => fact.Dates.Count > 0 ? fact.Dates[0].First : DateOnly.MaxValue);

    private string Show(IEnumerable<Fact> facts) => Show(facts.Select(fact => fact.Passage));

    private string Show(IEnumerable<Passage> found) =>
        passages.Show(found.Where(passage => question.Collections?.Contains(passage.Document.Collection) != false).DistinctBy(passage => passage.Number)) is { Length: > 0 } lines ? lines : Nothing;

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
