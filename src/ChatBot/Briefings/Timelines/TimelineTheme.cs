namespace ChatBot.Briefings.Timelines;

/// <summary>Colours of a picture, as #rrggbb; the same as the page's.</summary>
internal sealed record TimelineTheme(string Paper, string Ink, string Soft, string Line, string Agreement, string Event, string Today)
{
    public static TimelineTheme Light { get; } = new("#faf8f4", "#211f1b", "#665f55", "#8d857a", "#1f4e80", "#8a5a00", "#c73e2c");

    public static TimelineTheme Dark { get; } = new("#171614", "#ece7dc", "#aaa294", "#827a6d", "#a3c6ee", "#e0b252", "#e2604c");
}
