using ChatBot.Channels.Web.Pages;

namespace ChatBot.Channels.Web.Briefings;

/// <summary>What the briefing, the timeline and the facts have in common: the bar, the way between them, and a form.</summary>
internal static class BriefingShell
{
    private static readonly string[] Paths = ["/briefing", "/timeline", "/facts"];

    public static IResult Page(PageWords words, string path, string title, Action<Html, BriefingWords> write) => Html.Page(html =>
    {
        var own = BriefingWords.In(words.Language);
        PageShell.Open(html, words, title, script: "/print.js", style: "/briefing.css");
        PageShell.Bar(html, words);
        html.Markup($"<nav class=\"ways\" aria-label=\"{own.Pages}\">");
        string[] names = [own.Briefing, own.Timeline, own.Facts];
        for (var at = 0; at < Paths.Length; at++)
        {
            if (Paths[at] == path)
                html.Markup($"<a href=\"{Paths[at]}\" aria-current=\"page\">{names[at]}</a>");
            else
                html.Markup($"<a href=\"{Paths[at]}\">{names[at]}</a>");
        }

        html.Markup($"</nav>\n<main class=\"sheet\">\n");
        write(html, own);
        html.Markup($"</main>\n");
        PageShell.Close(html);
    });

    public static void Topic(Html html, BriefingWords own, string? topic) => html.Markup($"""
        <p class="field"><label for="topic">{own.Topic}</label><input id="topic" name="topic" type="search" maxlength="300" value="{topic}" aria-describedby="topic-hint"><small id="topic-hint">{own.TopicHint}</small></p>

        """);
}
