using System.Text;
using ChatBot.Briefings.Calendars;
using ChatBot.Briefings.Timelines;
using ChatBot.Channels.Web.Pages;
using ChatBot.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ChatBot.Channels.Web.Briefings;

/// <summary><c>GET /timeline</c>, a page; <c>/timeline.svg</c>, <c>/timeline.png</c>, its picture; <c>/events.ics</c>, its events for a calendar.</summary>
internal sealed class TimelineEndpoint(Chronicler chronicler, TimeProvider clock)
{
    public static IResult Page(HttpContext context, [FromServices] TimelineEndpoint endpoint) =>
        endpoint.Answer(context, (query, timeline) => TimelinePage.Of(PageWords.For(context.Request), query, timeline));

    public static IResult Svg(HttpContext context, [FromServices] TimelineEndpoint endpoint) =>
        endpoint.Answer(context, (_, timeline) => TypedResults.Text(TimelineSvg.Of(timeline, Theme(context.Request)), "image/svg+xml; charset=utf-8", Encoding.UTF8));

    public static IResult Png(HttpContext context, [FromServices] TimelineEndpoint endpoint) =>
        endpoint.Answer(context, (_, timeline) => TimelinePng.Of(timeline, Theme(context.Request)) is { } picture
            ? TypedResults.Bytes(picture, "image/png")
            : TypedResults.Problem(statusCode: StatusCodes.Status501NotImplemented, title: "No font", detail: "The host has no font to draw words with. Take /timeline.svg, or install a font on the host."));

    public static IResult Calendar(HttpContext context, [FromServices] TimelineEndpoint endpoint) => endpoint.Answer(context, (_, timeline) => endpoint.Calendar(timeline, context.Request), int.MaxValue);

    // One event with ?event=, else all of the topic.
    private IResult Calendar(Timeline timeline, HttpRequest request)
    {
        if (request.Query["event"] is not [{ Length: > 0 } identity])
            return Calendar(timeline);
        var one = timeline with { Entries = [.. timeline.Entries.Where(entry => EventCalendar.Identity(entry) == identity)] };
        return one.Entries.Count > 0
            ? Calendar(one)
            : TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "No such event", detail: "The documents do not date an event of this identity.");
    }

    private ContentHttpResult Calendar(Timeline timeline) =>
        TypedResults.Text(EventCalendar.Of(timeline, clock.GetUtcNow(), _ => null), "text/calendar; charset=utf-8", Encoding.UTF8);

    private IResult Answer(HttpContext context, Func<BriefingQuery, Timeline, IResult> show, int atMost = Chronicler.AtMost)
    {
        try
        {
            var query = BriefingQuery.Of(context.Request, clock);
            return show(query, chronicler.Tell(query.ToTimeline(), atMost));
        }
        catch (InvalidDataException wrong)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Not understood", detail: wrong.Message);
        }
        catch (KnowledgeNotReadyException)
        {
            context.Response.Headers.RetryAfter = "2";
            return NoticePage.For(context.Request, StatusCodes.Status503ServiceUnavailable, words => (words.NotReady, words.NotReadyMore));
        }
    }

    private static TimelineTheme Theme(HttpRequest request) => request.Query["theme"] == "dark" ? TimelineTheme.Dark : TimelineTheme.Light;
}
