using ChatBot.Channels.Web.Pages;

namespace ChatBot.Channels.Web.Access;

/// <summary>Asks for the key: a browser gets the form, a program the challenge.</summary>
internal sealed class KeyWantedResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        if (HttpMethods.IsGet(request.Method) && NoticePage.WantsPage(request))
            return SignInPage.Of(PageWords.For(request), returnTo: request.Path + request.QueryString, isWrong: false).ExecuteAsync(httpContext);
        httpContext.Response.Headers.WWWAuthenticate = "Bearer realm=\"ChatBot\"";
        return TypedResults.Problem(
            statusCode: StatusCodes.Status401Unauthorized,
            title: "The access key is wanted",
            detail: "Send the access key of this host as \"Authorization: Bearer KEY\" or \"X-Access-Key: KEY\".").ExecuteAsync(httpContext);
    }
}
