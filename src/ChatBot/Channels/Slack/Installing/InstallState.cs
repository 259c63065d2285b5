using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ChatBot.Channels.Slack.Installing;

/// <summary>
/// Ties the return from Slack to the browser that began the installation: the state is signed, expires, belongs to a cookie and
/// works once. Any host of a group can check it; that it works once is kept by the host that saw it, and by Slack, whose code works once too.
/// </summary>
internal sealed class InstallState(IDataProtectionProvider keys, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector protector = keys.CreateProtector("ChatBot.SlackInstallState.v1").ToTimeLimitedDataProtector();
    private readonly ConcurrentDictionary<string, DateTimeOffset> spent = new(StringComparer.Ordinal);

    /// <returns>The state for Slack, and the nonce for the cookie.</returns>
    public (string State, string Nonce) Begin()
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return (protector.Protect(nonce, time.GetUtcNow() + Lifetime), nonce);
    }

    public bool End(string? state, string? nonce)
    {
        if (string.IsNullOrEmpty(state) || string.IsNullOrEmpty(nonce))
            return false;
        try
        {
            var isOurs = CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.UTF8.GetBytes(protector.Unprotect(state)), System.Text.Encoding.UTF8.GetBytes(nonce));
            return isOurs && IsFirstUse(nonce);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private bool IsFirstUse(string nonce)
    {
        var now = time.GetUtcNow();
        foreach (var (old, at) in spent)
        {
            if (at + Lifetime < now)
                spent.TryRemove(old, out _);
        }

        return spent.TryAdd(nonce, now);
    }
}
