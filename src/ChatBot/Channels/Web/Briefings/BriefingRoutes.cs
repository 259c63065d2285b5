using ChatBot.Channels.Web.Access;

namespace ChatBot.Channels.Web.Briefings;

/// <summary>The addresses of briefings, timelines and facts, all behind the same gate as the questions.</summary>
internal static class BriefingRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapBriefings(this WebApplication app)
    {
        Map(app, BriefingPage.Route, BriefingEndpoint.PageAsync);
        Map(app, "/briefing.docx", BriefingEndpoint.WordAsync);
        Map(app, "/briefing.md", BriefingEndpoint.MarkdownAsync);
        Map(app, "/api/briefing", BriefingEndpoint.JsonAsync);
        Map(app, TimelinePage.Route, TimelineEndpoint.Page);
        Map(app, "/timeline.svg", TimelineEndpoint.Svg);
        Map(app, "/timeline.png", TimelineEndpoint.Png);
        Map(app, "/events.ics", TimelineEndpoint.Calendar);
        Map(app, FactsPage.Route, FactsPage.Get);
    }

    // A briefing costs as much as a question.
    private static void Map(WebApplication app, string route, Delegate handler) =>
        app.MapMethods(route, Reading, handler).WithMetadata(new Guarded()).RequireRateLimiting(RequestLimits.Questions);
}
