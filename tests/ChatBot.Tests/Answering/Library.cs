using ChatBot.Answering;
using ChatBot.Answering.Quoting;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Briefings;
using ChatBot.Briefings.Sections;
using ChatBot.Briefings.Timelines;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Extraction;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Tests.Answering;

/// <summary>A handful of documents in memory, and somebody to ask about them.</summary>
internal sealed class Library : IDisposable
{
    private readonly KnowledgeBase _knowledge = new(TimeProvider.System);

    private Library(Generation generation)
    {
        Generation = generation;
        _knowledge.Switch(generation);
        Answerer = new Answerer(_knowledge, new SentenceRanker(), new QuotingWriter(), QuestionRewriter.Off);
        Briefer = new Briefer(_knowledge, new SentenceRanker(), new Chronicler(_knowledge, new SentenceRanker()), ModelSummary.Off);
    }

    public Generation Generation { get; }

    public Answerer Answerer { get; }

    public Briefer Briefer { get; }

    /// <summary>The folder as it ships: its documents and its glossary.</summary>
    public static Library OfSeeds()
    {
        var folder = Path.Combine(Sources.Root, "seeds");
        var documents = Directory.EnumerateFiles(folder, "*.txt").Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)));
        return Of(Glossary.Parse(File.ReadAllText(Path.Combine(folder, Glossary.FileName))), [.. documents]);
    }

    public static Library Of(params (string Name, string Text)[] documents) =>
        Of(Glossary.Empty, [.. documents.Select(document => (document.Name, System.Text.Encoding.UTF8.GetBytes(document.Text)))]);

    public Task<Answer> AskAsync(string question, string now = "2026-11-24T09:00Z") =>
        Answerer.AnswerAsync(
            new Question(question, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)), progress: null, TestContext.Current.CancellationToken);

    public Task<Briefing> BriefAsync(string topic, string now = "2026-11-24T09:00Z", string? since = null, string? language = null, IReadOnlySet<string>? collections = null, BriefingForm form = BriefingForm.Page) =>
        Briefer.BriefAsync(
            new BriefingRequest(
                topic,
                DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture),
                language,
                since is null ? null : DateOnly.ParseExact(since, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                collections,
                form),
            TestContext.Current.CancellationToken);

    public void Dispose() => _knowledge.Dispose();

    private static Library Of(Glossary glossary, IReadOnlyList<(string Name, byte[] Content)> files) =>
        new(GenerationBuilder.Build(1, [.. files.Select(file => Read(file.Name, file.Content))], glossary, []));

    private static Document Read(string name, byte[] content)
    {
        var text = DocumentReader.Read(name, content);
        return new Document(new DocumentId(name), text.Title ?? name, text.Date, text.Author, ContentHash: name, text.Text, text.Blocks);
    }
}
