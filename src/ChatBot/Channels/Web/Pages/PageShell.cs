namespace ChatBot.Channels.Web.Pages;

/// <summary>What all pages have in common: head, name bar, and the way back to the questions.</summary>
internal static class PageShell
{
    public static void Open(Html html, PageWords words, string title, string? script = null, string? style = null)
    {
        html.Markup($"""
            <!doctype html>
            <html lang="{words.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{title} – ChatBot</title>
            <link rel="icon" href="/favicon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/base.css">
            <link rel="stylesheet" href="/pages.css">

            """);
        if (style is not null)
            html.Markup($"<link rel=\"stylesheet\" href=\"{style}\">\n");
        if (script is not null)
            html.Markup($"<script type=\"module\" src=\"{script}\"></script>\n");
        html.Markup($"</head>\n<body>\n");
    }

    public static void Bar(Html html, PageWords words) => html.Markup($"""
        <header class="bar"><a class="name" href="/"><span class="seal" aria-hidden="true"></span>ChatBot</a><a class="back" href="/" data-answer="{words.BackToAnswer}">{words.ToQuestions}</a></header>

        """);

    public static void Close(Html html) => html.Markup($"</body>\n</html>\n");
}
