using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Channels.Slack.Inbound;

internal enum SignatureVerdict
{
    Valid,
    Missing,
    Wrong,

    /// <summary>Ours, but too old or from the future: a replay, or a clock that is off.</summary>
    OutOfTime,
}

/// <summary>Whether a request was signed by Slack just now.</summary>
internal static class SlackSignature
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    private const string Version = "v0";

    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(5);

    /// <param name="secrets">More than one while the secret is being changed.</param>
    public static SignatureVerdict Check(IReadOnlyList<string> secrets, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature)
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return SignatureVerdict.Missing;

        // Every secret is tried whatever the others said: the time taken tells nothing.
        var given = Encoding.UTF8.GetBytes(signature);
        var isSigned = false;
        foreach (var secret in secrets)
            isSigned |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(secret, timestamp, body)), given);
        if (!isSigned)
            return SignatureVerdict.Wrong;

        return Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) <= (decimal)Window.TotalSeconds ? SignatureVerdict.Valid : SignatureVerdict.OutOfTime;
    }

    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
