using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Ingestion;

namespace ChatBot.Knowledge;

/// <summary>From the folder of documents to a generation that can be asked.</summary>
internal sealed class KnowledgeLoader(FolderIntake intake, IndexFolder indexes)
{
    private long _number;

    /// <param name="folder">The documents; a <c>glossary.yaml</c> at its top joins their names.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">The glossary cannot be read; the message says where.</exception>
    public async Task<Generation> LoadAsync(string folder, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var glossary = await GlossaryOfAsync(folder, cancellation);
        var reading = progress is null ? null : new ReadingProgress(progress);
        var read = await intake.ReadAsync(folder, reading, cancellation);
        progress?.Report(new IngestProgress(read.Files.Count, read.Files.Count, IngestPhase.Indexing));
        var generation = GenerationBuilder.Build(Interlocked.Increment(ref _number), read.Documents, glossary, read.Files, indexes);
        progress?.Report(new IngestProgress(read.Files.Count, read.Files.Count, IngestPhase.Ready));
        return generation;
    }

    private static async Task<Glossary> GlossaryOfAsync(string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, Glossary.FileName);
        return File.Exists(path) ? Glossary.Parse(await File.ReadAllTextAsync(path, cancellation)) : Glossary.Empty;
    }

    private sealed class ReadingProgress(IProgress<IngestProgress> progress) : IProgress<IntakeProgress>
    {
        public void Report(IntakeProgress value) => progress.Report(new IngestProgress(value.Done, value.Total, IngestPhase.Reading));
    }
}
