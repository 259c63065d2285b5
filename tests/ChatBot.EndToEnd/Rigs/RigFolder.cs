namespace ChatBot.EndToEnd.Rigs;

/// <summary>A folder for one run's state, gone afterwards.</summary>
internal sealed class RigFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("chatbot-rig-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
