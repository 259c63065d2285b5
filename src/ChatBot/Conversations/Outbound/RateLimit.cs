namespace ChatBot.Conversations.Outbound;

/// <summary>At most <paramref name="Count"/> calls in any stretch of <paramref name="Per"/>.</summary>
internal readonly record struct RateLimit(int Count, TimeSpan Per);
