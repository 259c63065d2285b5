using ChatBot.Answering.Evaluation;
using ChatBot.Knowledge;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels;

/// <summary>Questions for a reader who does not know yet what to ask: the golden ones of the people who run the bot, else what the documents are about.</summary>
internal sealed partial class ExampleQuestions(KnowledgeBase knowledge, IOptions<KnowledgeOptions> options, ILogger<ExampleQuestions> logger)
{
    private const string FileName = "questions.jsonl";
    private const int Shown = 4;

    private volatile ExamplesJson? _current;

    public ExamplesJson Current()
    {
        if (knowledge.Current is not { } generation)
            return ExamplesJson.None;
        if (_current is { } known && known.Generation == generation.Number)
            return known;
        return _current = Of(Golden(), generation);
    }

    /// <summary>What the documents of these collections are about; no golden question, which may be about others.</summary>
    public static ExamplesJson About(Generation generation, IReadOnlySet<string> collections) => Derived(generation, Topics(generation, collections));

    internal static ExamplesJson Of(IReadOnlyList<GoldenQuestion> golden, Generation generation)
    {
        // One that needs a time or a history would be answered otherwise when it is asked from the page; one of a kind shows more than three.
        var usable = golden.Where(question => question.IsAnswerable && question.Now is null && question.History is null && !string.IsNullOrWhiteSpace(question.Question)).ToArray();
        var english = Pick(usable.Where(question => !Script.IsJapanese(question.Question!)).DistinctBy(question => question.Kind ?? question.Question, StringComparer.Ordinal).Select(question => question.Question!));
        var japanese = Pick(usable.Where(question => Script.IsJapanese(question.Question!)).Select(question => question.Question!));
        var derived = Derived(generation, Topics(generation, collections: null));
        return derived with { En = english.Count > 0 ? english : derived.En, Ja = japanese.Count > 0 ? japanese : derived.Ja };
    }

    private static ExamplesJson Derived(Generation generation, IReadOnlyCollection<string> topics) => new(
        generation.Number,
        Pick(topics.Select(topic => $"What do the documents say about {topic}?")),
        Pick(topics.Select(topic => $"「{topic}」について教えてください。")));

    private static List<string> Pick(IEnumerable<string> questions) => [.. questions.Distinct(StringComparer.OrdinalIgnoreCase).Take(Shown)];

    // Each document once before any is asked about twice.
    private static string[] Topics(Generation generation, IReadOnlySet<string>? collections) =>
    [
        .. generation.Passages.Where(passage => collections is null || collections.Contains(passage.Document.Collection))
            .GroupBy(passage => passage.Document.Id, passage => passage.HeadingPath is [.., var heading] ? heading : passage.Document.Title)
            .SelectMany(document => document.Distinct(StringComparer.OrdinalIgnoreCase).Select((topic, rank) => (topic, rank)))
            .OrderBy(topic => topic.rank)
            .Take(Shown)
            .Select(topic => topic.topic.ReplaceLineEndings(" ").TrimEnd('?', '.', ':', '？', '。')),
    ];

    private IReadOnlyList<GoldenQuestion> Golden()
    {
        var file = Path.Combine(options.Value.DocumentsFolder, FileName);
        try
        {
            return File.Exists(file) ? Evaluator.Read(File.ReadLines(file)) : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Log.NotRead(logger, file, fault.Message);
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The examples come from the documents' headings, because {File} cannot be read: {Fault}")]
        public static partial void NotRead(ILogger logger, string file, string fault);
    }
}
