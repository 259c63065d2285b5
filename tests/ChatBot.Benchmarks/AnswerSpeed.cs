using System.Diagnostics;
using System.Globalization;
using ChatBot.Answering;
using ChatBot.Answering.Quoting;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Benchmarks;

/// <summary>Whole answers beside the bare query, side by side in one run.</summary>
internal static class AnswerSpeed
{
    private const int Questions = 2_000;

    // Full-text SQLite scans every match: fewer questions tell as much.
    private const int SlowQuestions = 200;

    public static void Run(IEnumerable<int> sizes)
    {
        Console.WriteLine("| passages | what | p50 ms | p99 ms | questions/s | p50 to bare |\n|---|---|---|---|---|---|");
        foreach (var size in sizes)
            Measure(size);
    }

    private static void Measure(int size)
    {
        var documents = SyntheticCorpus.Documents(size);
        using var folder = new ScratchFolder();
        var started = Stopwatch.GetTimestamp();
        var generation = GenerationBuilder.Build(1, documents, Glossary.Empty, [], new IndexFolder(folder.Path, NullLogger<IndexFolder>.Instance));
        var built = Stopwatch.GetElapsedTime(started);
        using var knowledge = new KnowledgeBase(TimeProvider.System);
        knowledge.Switch(generation);
        var answerer = new Answerer(knowledge, new SentenceRanker(), new QuotingWriter(), QuestionRewriter.Off);
        var questions = SyntheticCorpus.Questions(generation.Passages, Questions);

        using var directory = FSDirectory.Open(System.IO.Directory.GetDirectories(folder.Path)[0]);
        using var reader = DirectoryReader.Open(directory);
        var lucene = BareLucene.On(reader);
        var bare = Latencies.Measure("bare Lucene.NET top 10", questions, question => lucene.Ask(question));
        var whole = Latencies.Measure("whole answer", questions, question =>
            answerer.AnswerAsync(new Question(question, DateTimeOffset.UnixEpoch), progress: null, CancellationToken.None).GetAwaiter().GetResult());
        using var sqlite = new FullTextSqlite(generation.Passages);
        var fullText = Latencies.Measure("SQLite FTS5 top 10", [.. questions.Take(SlowQuestions)], question => sqlite.Ask(question));
        foreach (var row in new[] { bare, whole, fullText })
            Console.WriteLine(row.Row(generation.Passages.Count, bare));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  ({generation.Documents.Count} documents indexed at {generation.Documents.Count / built.TotalSeconds:F0}/s, by Lucene.NET alone at {generation.Documents.Count / BareIndexing(generation).TotalSeconds:F0}/s, {Environment.WorkingSet / 1024 / 1024} MB resident)"));
    }

    // The same passages, into a folder too.
    private static TimeSpan BareIndexing(Generation generation)
    {
        using var folder = new ScratchFolder();
        using var directory = FSDirectory.Open(folder.Path);
        var started = Stopwatch.GetTimestamp();
        BareLucene.Index(directory, generation.Passages.Select(passage => passage.Text));
        return Stopwatch.GetElapsedTime(started);
    }
}
