using System.Text.Json.Serialization;

namespace ChatBot.Channels.Teams.Wire;

/// <summary>The one root entity of a message: its AI label, its citations, its sensitivity.</summary>
internal sealed record MessageEntity(
    IReadOnlyList<string>? AdditionalType,
    IReadOnlyList<Claim>? Citation,
    UsageInfo? UsageInfo) : OutgoingEntity("https://schema.org/Message")
{
    /// <summary>Among <see cref="AdditionalType"/>: Teams shows its label for what a model wrote.</summary>
    public const string ByModel = "AIGeneratedContent";

    [JsonPropertyName("@type")]
    public string Kind => "Message";

    [JsonPropertyName("@context")]
    public string Context => "https://schema.org";

    [JsonPropertyName("@id")]
    public string Name => "";
}

/// <param name="Position">The number in the text's <c>[n]</c>.</param>
internal sealed record Claim(int Position, Appearance Appearance)
{
    [JsonPropertyName("@type")]
    public string Kind => "Claim";
}

internal sealed record Appearance(string Name, string Abstract, string? Url, Icon? Image)
{
    [JsonPropertyName("@type")]
    public string Kind => "DigitalDocument";
}

internal sealed record Icon(string Name)
{
    [JsonPropertyName("@type")]
    public string Kind => "ImageObject";
}

internal sealed record UsageInfo(string Name, string? Description)
{
    [JsonPropertyName("@type")]
    public string Kind => "CreativeWork";
}
