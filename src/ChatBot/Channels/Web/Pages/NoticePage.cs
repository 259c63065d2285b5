namespace ChatBot.Channels.Web.Pages;

/// <summary>A page that has one thing to say.</summary>
internal static class NoticePage
{
    public static IResult Of(PageWords words, int status, string title, string more) => Html.Page(
        html =>
        {
            PageShell.Open(html, words, title);
            PageShell.Bar(html, words);
            html.Markup($"<main class=\"notice-page\"><h1>{title}</h1><p>{more}</p></main>\n");
            PageShell.Close(html);
        },
        status);

    /// <summary>The same for a reader and for a program, each in its own form.</summary>
    public static IResult For(HttpRequest request, int status, Func<PageWords, (string Title, string More)> say)
    {
        if (WantsPage(request))
        {
            var words = PageWords.For(request);
            var (title, more) = say(words);
            return Of(words, status, title, more);
        }

        var (problem, detail) = say(PageWords.In("en"));
        return TypedResults.Problem(statusCode: status, title: problem, detail: detail);
    }

    /// <summary>A browser that goes somewhere, rather than a script that fetches something.</summary>
    public static bool WantsPage(HttpRequest request) =>
        request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
