namespace ChatBot.Conversations.Outbound;

/// <summary>Something a platform counts calls against: a conversation, or a method in a workspace.</summary>
/// <param name="Key">Names the scope in the whole host: start it with the channel's name and the tenant.</param>
internal sealed record RateScope(string Key, params IReadOnlyList<RateLimit> Limits);
