using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Channels.Teams.Wire;

/// <summary>What Teams sends, as far as it is read. Everything but the type may be missing; what is unknown is passed over.</summary>
internal sealed record Activity
{
    public required string Type { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Action { get; init; }

    public string? Timestamp { get; init; }

    public string? LocalTimestamp { get; init; }

    public string? LocalTimezone { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public string? Locale { get; init; }

    public string? Text { get; init; }

    public string? ReplyToId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersRemoved { get; init; }

    /// <summary>An open list: only mentions are read, one by one.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    public JsonElement? Value { get; init; }

    public ChannelData? ChannelData { get; init; }

    [JsonIgnore]
    public string Tenant => Conversation?.TenantId ?? ChannelData?.Tenant?.Id ?? "";

    [JsonIgnore]
    public bool IsPersonal => Conversation?.ConversationType == "personal";
}

internal sealed record ChannelAccount(string? Id, string? Name = null, string? AadObjectId = null, string? Role = null, string? TenantId = null);

internal sealed record ConversationAccount(string? Id, string? ConversationType = null, string? TenantId = null, string? Name = null, bool? IsGroup = null);

internal sealed record ChannelData(string? EventType, NamedId? Tenant, NamedId? Team, NamedId? Channel, NamedId? Meeting);

internal sealed record NamedId(string? Id, string? Name = null);
