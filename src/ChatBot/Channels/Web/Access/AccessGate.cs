using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Web.Access;

/// <summary>Stands before every guarded route. Routes of other channels verify their callers themselves and are not touched.</summary>
internal static class AccessGate
{
    public static IApplicationBuilder UseAccessGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Guarded>() is not { } guarded)
        {
            await next(context);
            return;
        }

        var refusal = Refusal(context, guarded);
        await (refusal is null ? next(context) : refusal.ExecuteAsync(context));
    });

    private static IResult? Refusal(HttpContext context, Guarded guarded)
    {
        var services = context.RequestServices;
        if (HttpMethods.IsPost(context.Request.Method)
            && !SameOrigin.Is(context.Request.Headers, context.Request.Host, services.GetRequiredService<IOptions<ViewerLinkOptions>>().Value.PublicBase))
        {
            return TypedResults.Problem(statusCode: 403, title: "Not from here", detail: "The request comes from a page of another site.");
        }

        // Whether a ticket is good is for the viewer to say: a bad one is answered there, in words about the link.
        if (guarded.AcceptsTicket && context.Request.Query.ContainsKey("ticket"))
            return null;
        return services.GetRequiredService<AccessRule>().For(context) switch
        {
            Admission.KeyWanted => new KeyWantedResult(),
            Admission.Off => new OffResult(),
            _ => null,
        };
    }
}
