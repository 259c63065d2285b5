using ChatBot.Knowledge;

namespace ChatBot.Conversations.Watches;

/// <summary>A document as it was met first, or met changed.</summary>
/// <param name="Hash">Of its content.</param>
/// <param name="At">When it was met so.</param>
/// <param name="Earlier">The sentences it held before, by their prints; none of a document never met before.</param>
internal sealed record KnownDocument(DocumentId Id, string Hash, DateTimeOffset At, IReadOnlySet<uint> Earlier);
