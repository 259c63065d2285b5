using ChatBot.Channels.Web.Access;
using ChatBot.Channels.Web.Asking;
using ChatBot.Channels.Web.Briefings;
using ChatBot.Channels.Web.Documents;
using ChatBot.Channels.Web.Health;
using ChatBot.Channels.Web.Pages;
using ChatBot.Channels.Web.Viewer;
using ChatBot.Conversations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Channels.Web;

/// <summary>The web page, its API, and the viewer where all citations lead.</summary>
internal static class WebSetup
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<WebOptions, ValidateWebOptions>().Bind(builder.Configuration.GetSection(WebOptions.Section));
        services.AddViewerLinks(builder.Configuration);
        services.AddSingleton<Listening>();
        services.AddSingleton<AccessKey>();
        services.AddSingleton<AccessRule>();
        services.AddSingleton<SingleAnswer>();
        services.AddSingleton<Asker>();
        services.AddSingleton<AskEndpoint>();
        services.AddSingleton<ViewerEndpoint>();
        services.TryAddSingleton<ExampleQuestions>();
        services.AddSingleton<BriefingEndpoint>();
        services.AddSingleton<TimelineEndpoint>();
        services.AddRequestLimits();
        services.AddProblemDetails();
        services.AddHealthChecks().AddCheck<DocumentsHealth>("documents");
        // The log of requests would hold the tickets of signed links.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        // Whoever waits for the documents asks often; only what is broken is worth a line.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Error);
        // The small builder leaves https out; a host that others reach should speak it.
        builder.WebHost.UseKestrelHttpsConfiguration();
        // What a caller needs to know of the server is not which one it is.
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        return builder;
    }

    public static WebApplication MapWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseFaultPages();
        app.UseAccessGate();
        app.UseRateLimiter();

        foreach (var asset in PageAssets.Load().All)
        {
            if (asset.Name == "index.html")
                app.MapMethods("/", Reading, asset.Serve).WithMetadata(new Guarded());
            else
                app.MapMethods($"/{asset.Name}", Reading, asset.Serve);
        }

        app.MapPost("/api/ask", AskEndpoint.PostAsync).WithMetadata(new Guarded(), new RequestSizeLimitAttribute(AskBody.MaximumBytes)).RequireRateLimiting(RequestLimits.Questions);
        app.MapGet("/api/documents", Library.Get).WithMetadata(new Guarded());
        app.MapGet("/api/examples", ([FromServices] ExampleQuestions examples) => TypedResults.Json(examples.Current(), WebJson.Default.ExamplesJson)).WithMetadata(new Guarded());
        app.MapMethods("/documents", Reading, () => TypedResults.LocalRedirect("/#documents")).WithMetadata(new Guarded());
        app.MapMethods(ViewerEndpoint.Route, Reading, ViewerEndpoint.Get).WithMetadata(new Guarded(AcceptsTicket: true));
        app.MapBriefings();
        app.MapPost(SignInPage.Route, SignInEndpoint.PostAsync).WithMetadata(new RequestSizeLimitAttribute(AskBody.MaximumBytes)).RequireRateLimiting(RequestLimits.Keys);
        app.MapPost("/sign-out", SignInEndpoint.SignOut).WithMetadata(new Guarded());
        app.MapHealth();
        return app;
    }
}
