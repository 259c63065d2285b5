using System.Text.Json.Serialization;

namespace ChatBot.Channels.Slack.Installing;

/// <summary>The app in one workspace, or in an organisation as a whole.</summary>
/// <param name="RefreshToken">Used once, for the next pair; null where tokens do not expire.</param>
internal sealed record Installation(
    string? Team, string? Enterprise, bool IsOrganisation, string? BotUser, string AccessToken, string? RefreshToken, DateTimeOffset? ExpiresAt)
{
    // A turn may still hold the token when it is renewed, so it is renewed long before.
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(30);

    [JsonIgnore]
    public string Key => KeyOf(Team, Enterprise, IsOrganisation);

    public static string KeyOf(string? team, string? enterprise, bool isOrganisation) => isOrganisation ? $"organisation/{enterprise}" : $"workspace/{team}";

    public bool NeedsRenewal(DateTimeOffset now) => RefreshToken is not null && ExpiresAt is { } end && end - RenewBefore <= now;

    public bool IsExpired(DateTimeOffset now) => ExpiresAt is { } end && end <= now;

    // Secrets have no place in a log.
    public override string ToString() => Key;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Installation))]
internal sealed partial class InstallationJson : JsonSerializerContext;
