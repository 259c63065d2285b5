using ChatBot.Channels.Web.Pages;

namespace ChatBot.Channels.Web.Access;

/// <summary>There is no key that could open the page, and the caller is not on this machine.</summary>
internal sealed class OffResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        NoticePage.For(httpContext.Request, StatusCodes.Status403Forbidden, words => (words.Off, words.OffMore)).ExecuteAsync(httpContext);
}
