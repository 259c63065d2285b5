using System.Globalization;
using System.Text.Json;
using ChatBot.Channels.Teams.Meetings;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;

namespace ChatBot.Channels.Teams.Incoming;

/// <summary>From an activity to the turn it starts.</summary>
internal static class MessageTurn
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The message's own identity: an id is unique in its conversation only.</summary>
    public static TurnKey KeyOf(Activity activity) => Key(activity, activity.Id!, TurnKind.Message);

    public static Turn Asked(Activity activity, DateTimeOffset now) => Create(activity, KeyOf(activity), SpokenText.Of(activity), now, replaces: null);

    /// <param name="replaces">Our answer to the earlier wording.</param>
    public static Turn Edited(Activity activity, DateTimeOffset now, MessageId? replaces)
    {
        var text = SpokenText.Of(activity);
        return Create(activity, KeyOf(activity).Edited(text), text, now, replaces);
    }

    /// <summary>The first word to a conversation the bot was added to. Two events tell of it; one turn comes of them.</summary>
    /// <param name="since">When the bot was added: added again, it says it again.</param>
    public static Turn Welcome(Activity activity, DateTimeOffset since, DateTimeOffset now)
    {
        var key = Key(activity, string.Create(CultureInfo.InvariantCulture, $"welcome/{since.ToUnixTimeMilliseconds()}"), TurnKind.Command);
        return Create(activity, key, "help", now, replaces: null) with { Language = LanguageOf(activity.Locale) };
    }

    public static Turn Meeting(Activity activity, MeetingStart meeting, DateTimeOffset now)
    {
        var key = Key(activity, $"meeting/{TurnId.Digest(meeting.Id)}", TurnKind.Scheduled);
        var address = AddressOf(activity) with { IsUnasked = true };
        return Create(activity, key, meeting.Question, now, replaces: null) with { Addressing = JsonSerializer.Serialize(address, TeamsJson.Default.TeamsAddress) };
    }

    public static (TenantId Tenant, ConversationId Conversation) PlaceOf(Activity activity) =>
        (new TenantId(activity.Tenant), ConversationOf(activity.Conversation!.Id!));

    private static Turn Create(Activity activity, TurnKey key, string text, DateTimeOffset now, MessageId? replaces) => new(
        key,
        ThreadOf(activity.Conversation!.Id!),
        new AskerId(activity.From?.Id ?? ""),
        text,
        JsonSerializer.Serialize(AddressOf(activity, key.Kind == TurnKind.Command ? null : activity.Id, replaces), TeamsJson.Default.TeamsAddress),
        AskedAt(activity, now));

    public static TeamsAddress AddressOf(Activity activity, string? replyTo = null, MessageId? replaces = null) => new(
        activity.ServiceUrl!,
        activity.Conversation!,
        new ChannelAccount(activity.Recipient?.Id, activity.Recipient?.Name),
        new ChannelAccount(activity.From?.Id, activity.From?.Name),
        replyTo,
        replaces?.Value,
        activity.ChannelData?.Team?.Id,
        TimeZone: activity.LocalTimezone);

    private static TurnKey Key(Activity activity, string message, TurnKind kind) => new(
        TeamsChannel.Name,
        new TenantId(activity.Tenant),
        ConversationOf(activity.Conversation!.Id!),
        new MessageId(message),
        kind);

    public static ConversationId ConversationOf(string id) =>
        new(id.IndexOf(ThreadMark, StringComparison.Ordinal) is var at and > 0 ? id[..at] : id);

    private static ThreadId ThreadOf(string id) =>
        id.IndexOf(ThreadMark, StringComparison.Ordinal) is var at and > 0 ? new ThreadId(id[(at + ThreadMark.Length)..]) : ThreadId.None;

    // The local time carries the asker's offset, which decides what "today" is.
    public static DateTimeOffset AskedAt(Activity activity, DateTimeOffset now) =>
        Time(activity.LocalTimestamp) ?? Time(activity.Timestamp) ?? now;

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string? LanguageOf(string? locale) => locale switch
    {
        { } japanese when japanese.StartsWith("ja", StringComparison.OrdinalIgnoreCase) => "ja",
        { Length: > 0 } => "en",
        _ => null,
    };
}
