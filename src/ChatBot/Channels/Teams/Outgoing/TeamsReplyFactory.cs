using System.Text.Json;
using ChatBot.Channels.Teams.References;
using ChatBot.Channels.Teams.Rendering;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>Picks the way a turn is replied to: in a stream where Teams has one, in place of an earlier answer, or by one message.</summary>
internal sealed class TeamsReplyFactory(
    ConnectorClient connector, AnswerMessages messages, ConversationReferences references, TeamsAccess access, TimeProvider time) : IReplyFactory
{
    public string Name => TeamsChannel.Name;

    public IReply Create(Turn turn)
    {
        var address = AddressOf(turn);
        var thread = ThreadAt(address);
        return address switch
        {
            _ when turn.Key.Kind == TurnKind.Scheduled => new ProactiveReply(references, ThreadAt, address, turn),
            { Replaces: { } earlier } => new ReplacingReply(thread, new MessageId(earlier)),
            { IsPersonal: true, ReplyTo: not null } => new StreamedReply(thread, time),
            _ => new PostedReply(thread),
        };

        TeamsThread ThreadAt(TeamsAddress place) => new(connector, messages, place, turn);
    }

    public IReadOnlySet<string>? Collections(Turn turn) =>
        access.Collections(new TeamsPlace(turn.Key.Tenant.Value, AddressOf(turn).Team, turn.Key.Conversation.Value));

    public Task<string?> ZoneAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult(AddressOf(turn).TimeZone);

    private static TeamsAddress AddressOf(Turn turn) => JsonSerializer.Deserialize(turn.Addressing, TeamsJson.Default.TeamsAddress)
        ?? throw new SendRefusedException("the turn does not say where it came from");
}
