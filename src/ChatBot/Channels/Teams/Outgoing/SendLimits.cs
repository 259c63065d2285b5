using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>What Teams lets a bot send, as published: by thread, by tenant, and within a stream.</summary>
internal static class SendLimits
{
    private static readonly RateLimit[] Thread =
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    public static IReadOnlyList<RateScope> Of(TeamsAddress address, TenantId tenant) =>
    [
        new RateScope($"{TeamsChannel.Name}/{tenant}/{address.Conversation.Id}", Thread),
        new RateScope($"{TeamsChannel.Name}/{tenant}", new RateLimit(50, TimeSpan.FromSeconds(1))),
    ];

    public static IReadOnlyList<RateScope> OfStream(TeamsAddress address, TenantId tenant) =>
        [.. Of(address, tenant), new RateScope($"{TeamsChannel.Name}/{tenant}/{address.Conversation.Id}/stream", new RateLimit(1, TimeSpan.FromSeconds(1)))];
}
