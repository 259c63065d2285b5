using ChatBot.Channels.Teams.Outgoing;
using ChatBot.Channels.Teams.References;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;

namespace ChatBot.Channels.Teams.Incoming;

/// <summary>Users change their minds: a question that is edited is answered anew in place, one that is deleted takes its answer along.</summary>
internal sealed class Corrections(
    TurnInbox inbox, Withdrawal withdrawal, Forgetting forgetting, ConversationReferences references, ConnectorClient connector, TimeProvider time)
{
    public async Task EditAsync(Activity activity, CancellationToken cancellationToken)
    {
        var key = MessageTurn.KeyOf(activity);
        var answer = await withdrawal.WithdrawAsync(key, by: key.Edited(SpokenText.Of(activity)), cancellationToken);
        await inbox.AcceptAsync(MessageTurn.Edited(activity, time.GetUtcNow(), answer), cancellationToken);
    }

    public async Task DeleteAsync(Activity activity, CancellationToken cancellationToken)
    {
        var turn = MessageTurn.KeyOf(activity);
        if (await withdrawal.WithdrawAsync(turn, by: null, cancellationToken) is { } answer)
            await connector.DeleteAsync(MessageTurn.AddressOf(activity), turn.Tenant, answer, cancellationToken);
    }

    /// <summary>The bot was removed: nothing of the conversation is kept. Of a team Teams names the first channel only, and means all.</summary>
    public async Task ForgetAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (tenant, conversation) = MessageTurn.PlaceOf(activity);
        var channels = activity.ChannelData?.Team?.Id is { Length: > 0 } team ? await references.ChannelsAsync(tenant, team, cancellationToken) : [];
        foreach (var place in channels.Append(conversation).Distinct())
        {
            await references.EraseAsync(tenant, place, cancellationToken);
            await forgetting.ForgetAsync(new ForgetScope(TeamsChannel.Name, tenant, place), cancellationToken);
        }
    }
}
