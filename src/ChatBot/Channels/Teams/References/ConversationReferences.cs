using System.Collections.Concurrent;
using System.Text.Json;
using ChatBot.Channels.Teams.Incoming;
using ChatBot.Channels.Teams.Meetings;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;
using ChatBot.Conversations.Storage;

namespace ChatBot.Channels.Teams.References;

/// <summary>The conversations the bot is in, each as it was last heard from: what is said unasked goes by these. Erased when the bot is removed.</summary>
internal sealed class ConversationReferences(IStateDatabase database, TimeProvider time)
{
    private const int MostKnown = 10_000;

    private const string Save = """
        insert into teams_conversations (tenant, conversation, reference, meeting_briefings, meeting, since)
        values (@tenant, @conversation, @reference, 0, '', @at)
        on conflict (tenant, conversation) do update set reference = excluded.reference
        returning since
        """;

    private const string Find = "select reference, meeting_briefings from teams_conversations where tenant = @tenant and conversation = @conversation";
    private const string OfTenant = "select conversation, reference from teams_conversations where tenant = @tenant";
    private const string Erase = "delete from teams_conversations where tenant = @tenant and conversation = @conversation";

    private const string Choose = """
        update teams_conversations set meeting_briefings = @chosen where tenant = @tenant and conversation = @conversation and meeting_briefings <> @chosen
        """;

    private const string Meet = """
        update teams_conversations set meeting = @meeting where tenant = @tenant and conversation = @conversation and meeting <> @meeting
        """;

    // What this host has written already, so that not every message writes.
    private readonly ConcurrentDictionary<(TenantId, ConversationId), string> known = new();

    /// <summary>The service URL of a conversation may change at any time; the latest is kept.</summary>
    public async Task RememberAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (tenant, conversation) = MessageTurn.PlaceOf(activity);
        if (known.GetValueOrDefault((tenant, conversation)) != Text(activity))
            await SaveAsync(activity, cancellationToken);
    }

    /// <returns>The moment since which the conversation is known: a bot that was removed and added again has a new one.</returns>
    public async Task<DateTimeOffset> SaveAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (tenant, conversation) = MessageTurn.PlaceOf(activity);
        var text = Text(activity);
        var since = await database.RunAsync(
            session => session.QueryAsync(
                Save, row => row.GetInt64(0), [.. Place(tenant, conversation), ("@reference", text), ("@at", time.GetUtcNow().ToUnixTimeMilliseconds())]),
            cancellationToken);
        if (known.Count >= MostKnown)
            known.Clear();
        known[(tenant, conversation)] = text;
        return DateTimeOffset.FromUnixTimeMilliseconds(since[0]);
    }

    public async Task<ConversationReference?> FindAsync(TenantId tenant, ConversationId conversation, CancellationToken cancellationToken)
    {
        var found = await database.RunAsync(
            session => session.QueryAsync(Find, row => (Text: row.GetString(0), Chosen: (MeetingBriefings)row.GetInt32(1)), Place(tenant, conversation)), cancellationToken);
        return found is [var (text, chosen)] && JsonSerializer.Deserialize(text, TeamsJson.Default.TeamsAddress) is { } address
            ? new ConversationReference(address, chosen)
            : null;
    }

    /// <returns>False when nothing changed.</returns>
    public async Task<bool> ChooseAsync(TenantId tenant, ConversationId conversation, MeetingBriefings chosen, CancellationToken cancellationToken) =>
        await database.RunAsync(session => session.ExecuteAsync(Choose, [.. Place(tenant, conversation), ("@chosen", (int)chosen)]), cancellationToken) == 1;

    /// <returns>True for the first that tells of this meeting.</returns>
    public async Task<bool> MeetAsync(TenantId tenant, ConversationId conversation, string meeting, CancellationToken cancellationToken) =>
        await database.RunAsync(session => session.ExecuteAsync(Meet, [.. Place(tenant, conversation), ("@meeting", meeting)]), cancellationToken) == 1;

    /// <summary>The channels of a team that have been heard from.</summary>
    public async Task<IReadOnlyList<ConversationId>> ChannelsAsync(TenantId tenant, string team, CancellationToken cancellationToken)
    {
        var stored = await database.RunAsync(
            session => session.QueryAsync(OfTenant, row => (Id: new ConversationId(row.GetString(0)), Text: row.GetString(1)), ("@tenant", tenant.Value)), cancellationToken);
        return [.. stored.Where(one => JsonSerializer.Deserialize(one.Text, TeamsJson.Default.TeamsAddress)?.Team == team).Select(one => one.Id)];
    }

    public Task EraseAsync(TenantId tenant, ConversationId conversation, CancellationToken cancellationToken)
    {
        known.TryRemove((tenant, conversation), out _);
        return database.RunAsync(session => session.ExecuteAsync(Erase, Place(tenant, conversation)), cancellationToken);
    }

    // Who speaks in a group changes by the message and is nothing to keep.
    private static string Text(Activity activity)
    {
        var address = MessageTurn.AddressOf(activity);
        var conversation = address.Conversation with { Id = MessageTurn.ConversationOf(address.Conversation.Id!).Value };
        return JsonSerializer.Serialize(
            address with { Conversation = conversation, User = address.IsPersonal ? address.User : new ChannelAccount(null) }, TeamsJson.Default.TeamsAddress);
    }

    private static (string, object?)[] Place(TenantId tenant, ConversationId conversation) => [("@tenant", tenant.Value), ("@conversation", conversation.Value)];
}
