using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack.Installing;

/// <summary>Installing the app: off to Slack, and back with a code.</summary>
internal static class OAuthEndpoints
{
    private const string Cookie = "chatbot-slack-install";
    private const string CallbackPath = "/slack/oauth/callback";

    public static void MapSlackInstallation(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/slack/oauth/install", Begin);
        routes.MapGet(CallbackPath, EndAsync);
    }

    private static IResult Begin(HttpContext context, InstallState states, IOptions<SlackOptions> options)
    {
        var (state, nonce) = states.Begin();
        context.Response.Cookies.Append(Cookie, nonce, CookieFor(context.Request));
        var query = QueryString.Create("client_id", options.Value.ClientId!)
            .Add("scope", string.Join(',', SlackScopes.Bot))
            .Add("state", state)
            .Add("redirect_uri", RedirectUrl(context.Request, options.Value));
        return Results.Redirect(new Uri(options.Value.ApiBase, "../oauth/v2/authorize").AbsoluteUri + query);
    }

    private static async Task<IResult> EndAsync(
        HttpContext context, InstallState states, OAuthExchange exchange, Installations installations, SlackAccess access, IOptions<SlackOptions> options, CancellationToken cancellationToken)
    {
        var query = context.Request.Query;
        var nonce = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, CookieFor(context.Request));
        if (!states.End(query["state"], nonce))
            return Say(StatusCodes.Status400BadRequest, "This installation was not begun in this browser, or too long ago. Open /slack/oauth/install again.");
        if (query["error"].ToString() is { Length: > 0 } error)
            return Say(StatusCodes.Status400BadRequest, error == "access_denied" ? "The installation was cancelled. Nothing was stored." : "Slack did not install the app. Open /slack/oauth/install again.");
        if (query["code"].ToString() is not { Length: > 0 } code)
            return Say(StatusCodes.Status400BadRequest, "Slack sent no code. Open /slack/oauth/install again.");
        try
        {
            var installation = await exchange.InstallAsync(code, RedirectUrl(context.Request, options.Value), cancellationToken);
            if (!access.MayUse(installation.Team, installation.Enterprise))
                return Say(StatusCodes.Status403Forbidden, "This workspace is not among those that may use the bot (Slack:Workspaces). Nothing was stored.");
            await installations.AddAsync(installation, cancellationToken);
            return Say(StatusCodes.Status200OK, "The app is installed. Mention it in a channel, or send it a direct message.");
        }
        catch (SendRefusedException refused)
        {
            return Say(StatusCodes.Status400BadRequest, $"{refused.Message} Open /slack/oauth/install again.");
        }
        catch (Exception fault) when (fault is SendFailedException or AmbiguousSendException or StoreUnavailableException)
        {
            return Say(StatusCodes.Status503ServiceUnavailable, "Slack or the store could not be reached just now. Open /slack/oauth/install again in a moment.");
        }
    }

    private static string RedirectUrl(HttpRequest request, SlackOptions options) =>
        options.RedirectUrl is { Length: > 0 } redirect ? redirect : $"{request.Scheme}://{request.Host}{CallbackPath}";

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

    private static IResult Say(int status, string words) => Results.Text(words, "text/plain", statusCode: status);
}
