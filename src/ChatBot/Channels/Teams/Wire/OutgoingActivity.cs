using System.Text.Json.Serialization;

namespace ChatBot.Channels.Teams.Wire;

/// <summary>What is sent to Teams.</summary>
internal sealed record OutgoingActivity
{
    public required string Type { get; init; }

    public string ChannelId { get; init; } = "msteams";

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>What a notification says of a message that is a card.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<OutgoingEntity>? Entities { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public OutgoingChannelData? ChannelData { get; init; }
}

/// <summary>One of the kinds of entity we send.</summary>
[JsonDerivedType(typeof(MessageEntity))]
[JsonDerivedType(typeof(StreamInfo))]
internal abstract record OutgoingEntity(string Type);

/// <param name="StreamType">"informative" while the work lasts, "final" with the answer.</param>
/// <param name="StreamSequence">Counts up; a final activity carries none.</param>
internal sealed record StreamInfo(string StreamType, string? StreamId = null, int? StreamSequence = null) : OutgoingEntity("streaminfo");

internal sealed record OutgoingChannelData(FeedbackLoop? FeedbackLoop);

internal sealed record FeedbackLoop(string Type);

internal sealed record SuggestedActions(IReadOnlyList<string> To, IReadOnlyList<SuggestedAction> Actions);

internal sealed record SuggestedAction(string Type, string Title, string Value);
