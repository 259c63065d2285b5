using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Ingestion;

namespace ChatBot.Knowledge;

/// <summary>From the folder of documents to a generation that can be asked.</summary>
internal sealed partial class KnowledgeLoader(FolderIntake intake, IndexFolder indexes, ILogger<KnowledgeLoader> logger)
{
    private long _number;
    private Glossary _glossary = Glossary.Empty;

    /// <param name="folder">
    /// The documents; a <c>glossary.yaml</c> at its top joins their names. One that cannot be read is named in the report, and
    /// what it last said holds: a slip in it costs no answer.
    /// </param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public async Task<Generation> LoadAsync(string folder, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var reading = Task.Run(() => GlossaryFile.ReadAsync(folder, cancellation), cancellation);
        var read = await intake.ReadAsync(folder, progress is null ? null : new ReadingProgress(progress), cancellation);
        var glossary = await reading;
        _glossary = glossary.Glossary ?? _glossary;
        progress?.Report(new IngestProgress(read.Files.Count, read.Files.Count, IngestPhase.Indexing));
        var generation = GenerationBuilder.Build(Interlocked.Increment(ref _number), read.Documents, _glossary, WithGlossary(read.Files, glossary.Fault), indexes);
        progress?.Report(new IngestProgress(read.Files.Count, read.Files.Count, IngestPhase.Ready));
        return generation;
    }

    private IReadOnlyList<IngestedFile> WithGlossary(IReadOnlyList<IngestedFile> files, string? fault)
    {
        if (fault is null)
            return files;
        Log.GlossaryLeftAside(logger, Glossary.FileName, fault);
        return [new IngestedFile(new DocumentId(Glossary.FileName), Title: null, Date: null, Passages: 0, fault, Notices: []), .. files];
    }

    private sealed class ReadingProgress(IProgress<IngestProgress> progress) : IProgress<IntakeProgress>
    {
        public void Report(IntakeProgress value) => progress.Report(new IngestProgress(value.Done, value.Total, IngestPhase.Reading));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{File} {Fault}; what it last said holds")]
        public static partial void GlossaryLeftAside(ILogger logger, string file, string fault);
    }
}
