using ChatBot.Conversations;

namespace ChatBot.Tests.Conversations.Schedules;

/// <summary>A channel that is there, and is never replied through.</summary>
internal sealed class NamedChannel(string name) : IReplyFactory
{
    public string Name => name;

    public IReply Create(Turn turn) => throw new InvalidOperationException("Nothing is delivered in this test.");
}
