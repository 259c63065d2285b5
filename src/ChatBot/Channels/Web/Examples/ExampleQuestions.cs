using ChatBot.Answering.Evaluation;
using ChatBot.Knowledge;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Web.Examples;

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

    internal static ExamplesJson Of(IReadOnlyList<GoldenQuestion> golden, Generation generation)
    {
        // One that needs a time or a history would be answered otherwise when it is asked from the page; one of a kind shows more than three.
        var usable = golden.Where(question => question.IsAnswerable && question.Now is null && question.History is null && !string.IsNullOrWhiteSpace(question.Question)).ToArray();
        var english = Pick(usable.Where(question => !Script.IsJapanese(question.Question!)).DistinctBy(question => question.Kind ?? question.Question, StringComparer.Ordinal).Select(question => question.Question!));
        var japanese = Pick(usable.Where(question => Script.IsJapanese(question.Question!)).Select(question => question.Question!));
        var topics = Topics(generation);
        return new ExamplesJson(
            generation.Number,
            english.Count > 0 ? english : Pick(topics.Select(topic => $"What do the documents say about {topic}?")),
            japanese.Count > 0 ? japanese : Pick(topics.Select(topic => $"「{topic}」について教えてください。")));
    }

    private static List<string> Pick(IEnumerable<string> questions) => [.. questions.Distinct(StringComparer.OrdinalIgnoreCase).Take(Shown)];

    // Each document once before any is asked about twice.
    private static string[] Topics(Generation generation) =>
    [
        .. generation.Passages
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
        [LoggerMessage(LogLevel.Warning, "The page takes its examples from the documents' headings, because {File} cannot be read: {Fault}")]
        public static partial void NotRead(ILogger logger, string file, string fault);
    }
}
