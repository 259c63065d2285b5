using ChatBot.Conversations;

namespace ChatBot.Tests.Conversations;

/// <summary>Turns as a channel would make them.</summary>
internal static class TurnBuilder
{
    public static DateTimeOffset Morning { get; } = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(9));

    public static Turn Turn(
        string message = "1", string thread = "", string conversation = "C1", string tenant = "T1", string text = "Which sectors?",
        TurnKind kind = TurnKind.Message, DateTimeOffset? dueAt = null, string asker = "U1", string channel = "fake") =>
        new(
            new TurnKey(channel, new TenantId(tenant), new ConversationId(conversation), new MessageId(message), kind),
            new ThreadId(thread),
            new AskerId(asker),
            text,
            """{"reply":"here"}""",
            Morning,
            "en",
            dueAt);
}
