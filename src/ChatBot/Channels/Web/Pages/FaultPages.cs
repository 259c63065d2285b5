namespace ChatBot.Channels.Web.Pages;

/// <summary>What a caller sees when a request leads nowhere or fails: a page or problem details, never a stack trace.</summary>
internal static class FaultPages
{
    public static void UseFaultPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            ExceptionHandler = context => NoticePage.For(context.Request, context.Response.StatusCode, words => (words.Failed, words.FailedMore)).ExecuteAsync(context),
        });
        app.UseStatusCodePages(status => Describe(status.HttpContext).ExecuteAsync(status.HttpContext));
    }

    private static IResult Describe(HttpContext context)
    {
        var (request, status) = (context.Request, context.Response.StatusCode);
        return status switch
        {
            StatusCodes.Status404NotFound => NoticePage.For(request, status, words => (words.NotFound, words.NotFoundMore)),
            StatusCodes.Status405MethodNotAllowed => TypedResults.Problem(
                statusCode: status, title: "Not with this method", detail: $"{request.Path} does not take {request.Method}; it takes {context.Response.Headers.Allow}."),
            _ => TypedResults.Problem(statusCode: status),
        };
    }
}
