using System.Globalization;
using ChatBot.Answering;
using ChatBot.Answering.Wire;
using ChatBot.Briefings;
using ChatBot.Briefings.Exports;
using ChatBot.Channels.Web.Pages;

namespace ChatBot.Channels.Web.Briefings;

/// <summary>The page that asks for a topic and shows its briefing; printed, it is one sheet.</summary>
internal static class BriefingPage
{
    public const string Route = "/briefing";

    /// <param name="briefing">Null before a topic is given.</param>
    public static IResult Of(PageWords words, BriefingQuery query, Briefing? briefing) => BriefingShell.Page(words, Route, briefing?.Title ?? BriefingWords.In(words.Language).Briefing, (html, own) =>
    {
        Form(html, own, query, isOpen: briefing is null);
        if (briefing is null)
            return;
        html.Markup($"<article class=\"briefing\" lang=\"{briefing.Language}\">\n<h1 dir=\"auto\">{briefing.Title}</h1>\n<p class=\"as-of\">{BriefingWording.Filled(BriefingWording.In(briefing.Language).AsOf, DateWording.Of(briefing.AsOf, briefing.AsOf, briefing.Language))}</p>\n");
        foreach (var section in briefing.Sections)
            Section(html, section, briefing);
        Sources(html, briefing);
        html.Markup($"</article>\n");
        TakeAlong(html, own, query);
    });

    private static void Form(Html html, BriefingWords own, BriefingQuery query, bool isOpen)
    {
        if (isOpen)
            html.Markup($"<h1>{own.Briefing}</h1>\n<p class=\"promise\">{own.Promise}</p>\n");
        html.Markup($"<form class=\"narrow\" action=\"{Route}\" method=\"get\">\n");
        BriefingShell.Topic(html, own, query.Topic);
        html.Markup($"<p class=\"field short\"><label for=\"since\">{own.Since} <small>({own.SinceHint})</small></label><input id=\"since\" name=\"since\" type=\"date\" value=\"{Day(query.Since)}\"></p>\n");
        html.Markup($"<button type=\"submit\">{own.Prepare}</button>\n</form>\n");
    }

    private static void Section(Html html, BriefingSection section, Briefing briefing)
    {
        html.Markup($"<section><h2>{section.Heading}</h2>\n<ul>\n");
        foreach (var line in section.Lines)
        {
            html.Markup($"<li><span dir=\"auto\">{line.Text}</span>");
            if (line.State is { } state)
                html.Markup($" <b class=\"state {state.ToString().ToLowerInvariant()}\">{BriefingWording.In(briefing.Language).Of(state)}</b>");
            foreach (var number in line.Citations)
                html.Markup($" <a class=\"cite\" href=\"{Address(briefing.Citations[number - 1])}\">[{number}]</a>");
            html.Markup($"</li>\n");
        }

        html.Markup($"</ul></section>\n");
    }

    private static void Sources(Html html, Briefing briefing)
    {
        if (briefing.Citations.Count == 0)
            return;
        html.Markup($"<section class=\"sources\"><h2>{BriefingWording.In(briefing.Language).Sources}</h2>\n<ul>\n");
        foreach (var source in Source.Of(briefing.Citations))
        {
            html.Markup($"<li><span dir=\"auto\">{source.Heading(briefing.Language)}</span> <span class=\"path\">({source.First.Document.Path})</span>");
            foreach (var citation in source.Citations)
                html.Markup($" <a class=\"cite\" href=\"{Address(citation)}\">[{citation.Number}]</a>");
            html.Markup($"</li>\n");
        }

        html.Markup($"</ul></section>\n");
    }

    private static void TakeAlong(Html html, BriefingWords own, BriefingQuery query)
    {
        var asked = $"topic={Uri.EscapeDataString(query.Topic!)}&language={query.Language}{(query.Since is null ? "" : $"&since={Day(query.Since)}")}";
        html.Markup($"<p class=\"take\"><span>{own.TakeAlong}</span> <a href=\"/briefing.docx?{asked}\" download>{own.Word}</a> <a href=\"/briefing.md?{asked}\" download>{own.Markdown}</a> <a href=\"/events.ics?{asked}\" download>{own.Calendar}</a> <a href=\"/timeline?{asked}\">{own.Timeline}</a> <button class=\"quiet\" type=\"button\" id=\"print\" hidden>{own.Print}</button></p>\n");
    }

    private static string Address(Citation citation) => DocumentLinks.Path(citation);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
