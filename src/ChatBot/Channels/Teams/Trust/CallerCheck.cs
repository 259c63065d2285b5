using ChatBot.Channels.Teams.Wire;

namespace ChatBot.Channels.Teams.Trust;

/// <summary>Why a request with a good token is refused all the same. For the log; the caller is never told which it was.</summary>
internal enum CallerFault
{
    None,
    OtherChannel,
    KeyNotEndorsed,
    ServiceUrlNotClaimed,
    ServiceUrlNotTrusted,
    TenantNotAllowed,
}

/// <summary>What the signature does not cover: the body is whatever the sender wrote, until it is held against the token.</summary>
internal static class CallerCheck
{
    public const string Channel = "msteams";

    /// <param name="caller">Null where requests without a token are allowed.</param>
    /// <param name="tenants">Who may ask; empty, which only such a host has, means everybody.</param>
    public static CallerFault Check(Caller? caller, Activity activity, ServiceAddresses addresses, IReadOnlySet<string> tenants)
    {
        if (!string.Equals(activity.ChannelId, Channel, StringComparison.Ordinal))
            return CallerFault.OtherChannel;
        if (caller is not null && !caller.Endorsements.Contains(Channel, StringComparer.Ordinal))
            return CallerFault.KeyNotEndorsed;
        if (caller is not null && !IsSame(caller.ServiceUrl, activity.ServiceUrl))
            return CallerFault.ServiceUrlNotClaimed;
        if (!addresses.Trust(activity.ServiceUrl))
            return CallerFault.ServiceUrlNotTrusted;
        if (!(tenants.Count == 0 && caller is null) && !IsAllowed(activity, tenants))
            return CallerFault.TenantNotAllowed;
        return CallerFault.None;
    }

    // Where two tenants meet, as in shared channels and federated chats, both must be allowed.
    private static bool IsAllowed(Activity activity, IReadOnlySet<string> tenants) =>
        tenants.Contains(activity.Tenant)
        && (activity.ChannelData?.Tenant?.Id is not { Length: > 0 } other || tenants.Contains(other))
        && (activity.From?.TenantId is not { Length: > 0 } sender || tenants.Contains(sender));

    private static bool IsSame(string? claimed, string? told) =>
        claimed is { Length: > 0 } && told is { Length: > 0 } && string.Equals(Bare(claimed), Bare(told), StringComparison.Ordinal);

    private static string Bare(string url) => url.EndsWith('/') ? url[..^1] : url;
}
