using ChatBot.Channels.Web.Pages;

namespace ChatBot.Channels.Web.Access;

/// <summary>The form that asks a browser's user for the access key.</summary>
internal static class SignInPage
{
    public const string Route = "/sign-in";

    public static IResult Of(PageWords words, string returnTo, bool isWrong) => Html.Page(
        html =>
        {
            PageShell.Open(html, words, words.SignIn, script: "/sign-in.js");
            html.Markup($"""
                <main class="notice-page">
                <p class="name"><span class="seal" aria-hidden="true"></span>ChatBot</p>
                <h1>{words.SignIn}</h1>
                <p>{words.SignInMore}</p>
                <p id="insecure" class="fault" role="alert" hidden>{words.Insecure}</p>
                <form method="post" action="{Route}" class="sign-in">
                <input type="hidden" name="return" value="{returnTo}">
                <label for="key">{words.Key}</label>
                <input id="key" name="key" type="password" autocomplete="current-password" required autofocus
                """);
            if (isWrong)
                html.Markup($" aria-invalid=\"true\" aria-describedby=\"wrong\"><p id=\"wrong\" class=\"fault\" role=\"alert\">{words.WrongKey}</p>");
            else
                html.Markup($">");
            html.Markup($"\n<button>{words.SignIn}</button>\n</form>\n</main>\n");
            PageShell.Close(html);
        },
        StatusCodes.Status401Unauthorized);
}
