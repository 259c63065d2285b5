using System.Globalization;
using ChatBot.Answering;

namespace ChatBot.Channels.Teams.Rendering;

/// <summary>The sources in words, for clients that do not show citations, and for whoever copies the message.</summary>
internal static class SourceList
{
    private const int LongestTitle = 120;

    public static string Of(IReadOnlyCollection<Citation> citations, string language, CitationLink link)
    {
        if (citations.Count == 0)
            return "";
        var heading = language == "ja" ? "**出典**" : "**Sources**";
        return string.Join('\n', [$"\n\n{heading}\n", .. citations.Select(citation => $"- {Line(citation, language, link(citation))}")]);
    }

    private static string Line(Citation citation, string language, string? url)
    {
        var title = TeamsMarkdown.Link(ShortText.Of(citation.Title, LongestTitle), url);
        var date = citation.Date?.ToString(language == "ja" ? ", yyyy年M月d日" : ", d MMMM yyyy", CultureInfo.InvariantCulture);
        var page = citation.Page is { } number ? string.Create(CultureInfo.InvariantCulture, $"{(language == "ja" ? ", " : ", page ")}{number}{(language == "ja" ? "ページ" : "")}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}] {title}{date}{page}");
    }
}
