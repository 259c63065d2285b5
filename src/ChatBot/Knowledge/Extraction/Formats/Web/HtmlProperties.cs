using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction.Formats.Web;

/// <summary>What a page says of itself in its head.</summary>
internal static partial class HtmlProperties
{
    public static DocumentDetails Read(IDocument page) => new(
        Meta(page, "og:title", "dc.title", "dcterms.title", "citation_title") ?? page.Title,
        Meta(page, "author", "article:author", "dc.creator", "dcterms.creator", "citation_author"),
        Date(Meta(page, "article:published_time", "date", "dc.date", "dcterms.date", "dcterms.created", "citation_publication_date", "pubdate", "datepublished"))
            ?? Date(page.QuerySelector("time[pubdate], [itemprop=datePublished], article time")?.GetAttribute("datetime"))
            ?? Date(page.QuerySelector("[itemprop=datePublished]")?.GetAttribute("content"))
            ?? Date(PublishedInScript(page)));

    private static string? Meta(IDocument page, params string[] names) =>
        page.QuerySelectorAll("meta")
            .Select(meta => (Rank: Array.FindIndex(names, name => name.Equals(meta.GetAttribute("name") ?? meta.GetAttribute("property"), StringComparison.OrdinalIgnoreCase)), Value: meta.GetAttribute("content")))
            .Where(meta => meta.Rank >= 0 && !string.IsNullOrWhiteSpace(meta.Value))
            .OrderBy(meta => meta.Rank)
            .Select(meta => meta.Value)
            .FirstOrDefault();

    private static string? PublishedInScript(IDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => Published().Match(script.TextContent))
            .FirstOrDefault(match => match.Success)?.Groups["date"].Value;

    private static DateOnly? Date(string? text) => text is null ? null : DateText.Read(text) ?? DateText.InFileName(text);

    [GeneratedRegex("\"datePublished\"\\s*:\\s*\"(?<date>[^\"]{8,40})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Published();
}
