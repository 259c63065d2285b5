using ChatBot.Channels.Web.Pages;
using Microsoft.AspNetCore.Mvc;

namespace ChatBot.Channels.Web.Access;

/// <summary>Takes the key from the form and gives a cookie for it.</summary>
internal static class SignInEndpoint
{
    public static async Task<IResult> PostAsync(HttpContext context, [FromServices] AccessKey key)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var returnTo = ReturnTo(form["return"]);
        if (!key.Opens(form["key"].ToString()))
            return SignInPage.Of(PageWords.For(context.Request), returnTo, isWrong: true);
        key.SignIn(context.Response);
        // "See other": the browser fetches the page, and a reload does not send the key again.
        context.Response.Headers.Location = returnTo;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    public static IResult SignOut(HttpContext context)
    {
        AccessKey.SignOut(context.Response);
        context.Response.Headers.Location = "/";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    // Only to a place on this host: "//elsewhere" and "/\elsewhere" would lead away from it.
    internal static string ReturnTo(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.All(letter => letter is > ' ' and < '\u007F') ? path : "/";
}
