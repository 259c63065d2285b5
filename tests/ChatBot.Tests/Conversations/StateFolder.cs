namespace ChatBot.Tests.Conversations;

/// <summary>A folder for one test's state, gone afterwards.</summary>
internal sealed class StateFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("chatbot-state-").FullName;

    public string Database => System.IO.Path.Combine(Path, "chatbot.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
