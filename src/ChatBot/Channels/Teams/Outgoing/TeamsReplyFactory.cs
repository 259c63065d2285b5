using System.Text.Json;
using ChatBot.Channels.Teams.Rendering;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>Picks the way a turn is replied to: in a stream where Teams has one, in place of an earlier answer, or by one message.</summary>
internal sealed class TeamsReplyFactory(ConnectorClient connector, AnswerMessages messages, TimeProvider time) : IReplyFactory
{
    public string Name => TeamsChannel.Name;

    public IReply Create(Turn turn)
    {
        var address = JsonSerializer.Deserialize(turn.Addressing, TeamsJson.Default.TeamsAddress)
            ?? throw new SendRefusedException("the turn does not say where it came from");
        var thread = new TeamsThread(connector, messages, address, turn);
        return address switch
        {
            { Replaces: { } earlier } => new ReplacingReply(thread, new MessageId(earlier)),
            { IsPersonal: true, ReplyTo: not null } => new StreamedReply(thread, time),
            _ => new PostedReply(thread),
        };
    }
}
