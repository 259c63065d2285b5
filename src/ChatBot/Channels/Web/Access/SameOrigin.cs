namespace ChatBot.Channels.Web.Access;

/// <summary>Whether a browser sent the request from one of our own pages. Programs send neither header, and carry no cookie that could be misused.</summary>
internal static class SameOrigin
{
    public static bool Is(IHeaderDictionary headers, HostString host, Uri? publicBase)
    {
        if (headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none"))
            return false;
        if (headers.Origin.Count == 0)
            return true;
        // The scheme may differ: a proxy in front of us speaks https where we speak http.
        return headers.Origin is [{ } origin] && Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && (IsSame(from.Authority, host.Value) || IsSame(from.Authority, publicBase?.Authority));
    }

    private static bool IsSame(string authority, string? other) => authority.Equals(other, StringComparison.OrdinalIgnoreCase);
}
