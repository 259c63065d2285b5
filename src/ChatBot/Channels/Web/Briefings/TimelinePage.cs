using System.Globalization;
using ChatBot.Answering.Wire;
using ChatBot.Briefings;
using ChatBot.Briefings.Timelines;
using ChatBot.Channels.Web.Pages;

namespace ChatBot.Channels.Web.Briefings;

/// <summary>The picture, and the same in words beside it, each dated thing leading to its passage.</summary>
internal static class TimelinePage
{
    public const string Route = "/timeline";

    public static IResult Of(PageWords words, BriefingQuery query, Timeline timeline) => BriefingShell.Page(words, Route, timeline.Title, (html, own) =>
    {
        html.Markup($"<h1 dir=\"auto\">{timeline.Title}</h1>\n<p class=\"promise\">{own.TimelinePromise}</p>\n<form class=\"narrow\" action=\"{Route}\" method=\"get\">\n");
        BriefingShell.Topic(html, own, query.Topic);
        html.Markup($"<button type=\"submit\">{own.Show}</button>\n</form>\n");
        var asked = Asked(query);
        // The words below say the same: who listens need not hear it twice.
        html.Markup($"<picture class=\"timeline\"><source srcset=\"/timeline.svg?theme=dark&{asked}\" media=\"(prefers-color-scheme: dark)\"><img src=\"/timeline.svg?{asked}\" alt=\"\" width=\"{TimelineLayout.Width}\"></picture>\n");
        html.Markup($"<ol class=\"dated\">\n");
        foreach (var entry in timeline.Entries)
            Entry(html, entry, timeline);
        html.Markup($"</ol>\n");
        if (timeline.Omitted > 0)
            html.Markup($"<p>{BriefingWording.Filled(TimelineWording.In(timeline.Language).More, timeline.Omitted.ToString(CultureInfo.InvariantCulture))}</p>\n");
        html.Markup($"<p class=\"take\"><span>{own.TakeAlong}</span> <a href=\"/timeline.png?{asked}\" download>{own.Picture} (PNG)</a> <a href=\"/timeline.svg?{asked}\" download>{own.Picture} (SVG)</a> <a href=\"/events.ics?{asked}\" download>{own.Calendar}</a></p>\n");
    });

    private static void Entry(Html html, TimelineEntry entry, Timeline timeline)
    {
        var citation = timeline.Citations[entry.Citation - 1];
        html.Markup($"<li><span class=\"when\">{entry.When}</span> <a dir=\"auto\" href=\"{DocumentLinks.Path(citation)}\">{entry.Name}</a>");
        if (entry.State is { } state)
            html.Markup($" <b class=\"state {state.ToString().ToLowerInvariant()}\">{BriefingWording.In(timeline.Language).Of(state)}</b>");
        if (entry.Kind == Knowledge.Facts.FactKind.Event)
            html.Markup($" <a class=\"single\" href=\"/events.ics?event={ChatBot.Briefings.Calendars.EventCalendar.Identity(entry)}&language={timeline.Language}\" download>.ics</a>");
        html.Markup($"</li>\n");
    }

    public static string Asked(BriefingQuery query) =>
        $"{(query.Topic is null ? "" : $"topic={Uri.EscapeDataString(query.Topic)}&")}language={query.Language}&now={Uri.EscapeDataString(query.AskedAt.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture))}";
}
