using System.Globalization;
using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Channels.Teams.Rendering;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>A passage of a document as a card to insert into a message. Text runs are literal: nothing a document says is markup.</summary>
internal static class QuoteCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private const int LongestQuote = 1_000;
    private const int LongestTitle = 120;

    public static JsonObject Attachment(Citation citation, string? url) => new()
    {
        ["contentType"] = ContentType,
        ["content"] = Card(citation, url),
        ["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject
            {
                // A thumbnail shows a subset of HTML.
                ["title"] = System.Net.WebUtility.HtmlEncode(ShortText.Of(citation.Title, LongestTitle)),
                ["text"] = System.Net.WebUtility.HtmlEncode(ShortText.Of(citation.Quote, LongestTitle)),
            },
        },
    };

    public static JsonObject Card(Citation citation, string? url)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["fallbackText"] = TeamsMarkdown.Literal($"“{ShortText.Of(citation.Quote, LongestQuote)}” — {ShortText.Of(citation.Title, LongestTitle)}"),
            ["body"] = new JsonArray(
                Literal(ShortText.Of(citation.Quote, LongestQuote), italic: true),
                Literal(Source(citation), italic: false)),
        };
        if (url is not null && url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            card["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = "Open the document / 資料を開く", ["url"] = url });
        return card;
    }

    private static string Source(Citation citation) =>
        ShortText.Of(citation.Title, LongestTitle) + citation.Date?.ToString(", yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject Literal(string text, bool italic) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = text, ["italic"] = italic }),
    };
}
