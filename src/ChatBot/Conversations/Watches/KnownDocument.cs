using ChatBot.Knowledge;

namespace ChatBot.Conversations.Watches;

/// <summary>A document as it was met first, or met changed.</summary>
/// <param name="Hash">Of its content.</param>
/// <param name="At">When it was met so.</param>
/// <param name="Earlier">The sentences it held before, by their prints; none of a document never met before.</param>
internal sealed record KnownDocument(DocumentId Id, string Hash, DateTimeOffset At, IReadOnlySet<uint> Earlier)
{
    private static readonly TimeSpan Missing = TimeSpan.FromMinutes(10);

    /// <summary>Whether a host may speak of it. What another host has met, this one meets soon; or it was taken away again.</summary>
    public bool IsReadOrGone(Generation? current, DateTimeOffset now) => now - At > Missing || IsRead(current);

    public bool IsRead(Generation? current) => current?.Documents.GetValueOrDefault(Id)?.ContentHash == Hash;
}
