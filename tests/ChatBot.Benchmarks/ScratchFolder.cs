namespace ChatBot.Benchmarks;

internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("chatbot-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
