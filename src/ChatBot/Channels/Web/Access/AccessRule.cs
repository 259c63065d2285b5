using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Web.Access;

/// <summary>Who gets to the page and the API: with a key, those who show it; without one, this machine alone.</summary>
internal sealed class AccessRule(AccessKey key, Listening listening, IOptions<ViewerLinkOptions> links)
{
    public Admission For(HttpContext context)
    {
        if (key.IsSet)
            return key.IsShownBy(context.Request) ? Admission.Admitted : Admission.KeyWanted;
        return IsKeptToThisMachine && IsLocal(context) ? Admission.Admitted : Admission.Off;
    }

    public static bool IsLocal(HttpContext context) =>
        LocalRequest.Is(context.Connection.RemoteIpAddress, context.Request.Host, context.Request.Headers);

    // A host with a public address stands behind something that relays to loopback, whether or not its requests show it.
    private bool IsKeptToThisMachine => listening.IsLocal && (links.Value.PublicBase is null || links.Value.PublicBase.IsLoopback);
}
