using ChatBot.Conversations;
using CsCheck;

namespace ChatBot.Tests.Conversations;

public sealed class TurnKeyTests
{
    private static readonly Gen<TurnKey> Keys = Gen.Select(
        OneOf("slack", "teams"),
        OneOf("T1", "T", "1"),
        OneOf("C1", "1C", "1"),
        OneOf("1", "11", ""),
        Gen.Enum<TurnKind>(),
        (channel, tenant, conversation, message, kind) =>
            new TurnKey(channel, new TenantId(tenant), new ConversationId(conversation), new MessageId(message), kind));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Two_messages_share_an_id_only_when_they_are_the_same_message() =>
        Gen.Select(Keys, Keys).Sample((one, other) => (TurnId.Of(one) == TurnId.Of(other)) == (one == other));

    [Fact]
    public void A_thread_is_a_lane_of_its_own()
    {
        var inThread = TurnBuilder.Turn(thread: "100.1");
        Assert.Equal(inThread.Lane, TurnBuilder.Turn(message: "2", thread: "100.1").Lane);
        Assert.NotEqual(inThread.Lane, TurnBuilder.Turn(thread: "100.2").Lane);
        Assert.NotEqual(inThread.Lane, TurnBuilder.Turn(thread: "100.1", tenant: "T2").Lane);
    }
}
