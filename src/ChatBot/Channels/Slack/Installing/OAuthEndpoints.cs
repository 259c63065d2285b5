using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack.Installing;

/// <summary>Installing the app: off to Slack, and back with a code.</summary>
internal static partial class OAuthEndpoints
{
    private const string Cookie = "chatbot-slack-install";
    private const string CallbackPath = "/slack/oauth/callback";

    public static void MapSlackInstallation(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/slack/oauth/install", Begin);
        routes.MapGet(CallbackPath, EndAsync);
    }

    private static IResult Begin(HttpContext context, InstallState states, IOptions<SlackOptions> options, IOptions<ViewerLinkOptions> links)
    {
        var (state, nonce) = states.Begin();
        context.Response.Cookies.Append(Cookie, nonce, CookieFor(context.Request));
        var query = QueryString.Create("client_id", options.Value.ClientId!)
            .Add("scope", string.Join(',', SlackScopes.Bot))
            .Add("state", state)
            .Add("redirect_uri", RedirectUrl(context.Request, options.Value, links.Value));
        return Results.Redirect(new Uri(options.Value.ApiBase, "../oauth/v2/authorize").AbsoluteUri + query);
    }

    private static async Task<IResult> EndAsync(
        HttpContext context, InstallState states, OAuthExchange exchange, Installations installations, SlackAccess access, IOptions<SlackOptions> options,
        IOptions<ViewerLinkOptions> links, ILogger<OAuthExchange> logger, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var nonce = request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, CookieFor(request));
        if (!states.End(request.Query["state"], nonce))
            return Say(request, StatusCodes.Status400BadRequest, InstallNotices.NotBegunHere);
        if (request.Query["error"] == "access_denied")
            return Say(request, StatusCodes.Status400BadRequest, InstallNotices.Cancelled);
        if (request.Query["code"].ToString() is not { Length: > 0 } code)
            return Refuse(request.Query["error"].ToString() is { Length: > 0 } error ? error : "no code");
        try
        {
            var installation = await exchange.InstallAsync(code, RedirectUrl(request, options.Value, links.Value), cancellationToken);
            if (!access.MayUse(installation.Team, installation.Enterprise))
                return Say(request, StatusCodes.Status403Forbidden, InstallNotices.NotListed);
            await installations.AddAsync(installation, cancellationToken);
            return Say(request, StatusCodes.Status200OK, InstallNotices.Installed);
        }
        catch (SendRefusedException refused)
        {
            return Refuse(refused.Message);
        }
        catch (Exception fault) when (fault is SendFailedException or AmbiguousSendException or StoreUnavailableException)
        {
            return Say(request, StatusCodes.Status503ServiceUnavailable, InstallNotices.Unreached);
        }

        IResult Refuse(string reason)
        {
            Log.Refused(logger, reason.ReplaceLineEndings(" "));
            return Say(request, StatusCodes.Status400BadRequest, InstallNotices.Refused);
        }
    }

    // Behind a web server that speaks https for it, the host does not know its own address.
    private static string RedirectUrl(HttpRequest request, SlackOptions options, ViewerLinkOptions links) =>
        options.RedirectUrl is { Length: > 0 } redirect ? redirect
            : links.PublicBase is { } address ? new Uri(address, CallbackPath).AbsoluteUri
            : $"{request.Scheme}://{request.Host}{CallbackPath}";

    // Slack sends the browser back from another site by a plain link, which Lax lets through.
    private static CookieOptions CookieFor(HttpRequest request) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/slack/oauth",
        MaxAge = TimeSpan.FromMinutes(10),
        IsEssential = true,
    };

    private static IResult Say(HttpRequest request, int status, Notice notice) =>
        Results.Text(notice.In(PageLanguage.Of(request)), "text/plain; charset=utf-8", statusCode: status);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "An installation of the Slack app was not completed: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
