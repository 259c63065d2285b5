using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Answering.Wire;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Knowledge;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Teams.Searching;

/// <summary>A link to our viewer that somebody pastes unfolds into the quote it leads to. No address is ever fetched: the link itself says which document.</summary>
internal sealed class LinkPreview(KnowledgeBase knowledge, ViewerTickets tickets, IOptions<ViewerLinkOptions> options)
{
    private const string Prefix = "/documents/";

    /// <summary>Empty when the link shows nothing: not ours, not signed, expired, to a document that is gone or has changed since, or one that may not be quoted here.</summary>
    public JsonObject Answer(JsonElement? value, IReadOnlySet<string>? collections) => Cited(value, collections) is var (citation, url)
        ? new JsonObject
        {
            ["composeExtension"] = new JsonObject
            {
                ["type"] = "result",
                ["attachmentLayout"] = "list",
                ["attachments"] = new JsonArray(QuoteCard.Attachment(citation, url)),
            },
        }
        : [];

    private (Citation Citation, string Url)? Cited(JsonElement? value, IReadOnlySet<string>? collections)
    {
        if (value is not { ValueKind: JsonValueKind.Object } query
            || !query.TryGetProperty("url", out var text) || text.ValueKind != JsonValueKind.String
            || !Uri.TryCreate(text.GetString(), UriKind.Absolute, out var url)
            || options.Value.PublicBase is not { } home || Uri.Compare(url, home, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0
            || !url.AbsolutePath.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        // Whoever holds a signed link may see this one passage; a bare link proves nothing.
        var id = new DocumentId(Uri.UnescapeDataString(url.AbsolutePath[Prefix.Length..]));
        if (!QueryHelpers.ParseQuery(url.Query).TryGetValue("ticket", out var signed) || signed is not [{ Length: > 0 } ticketText]
            || tickets.Open(ticketText, id) is not { } ticket
            || knowledge.Current?.Documents.GetValueOrDefault(id) is not { } document
            || ticket.Version != DocumentLinks.Version(document) || ticket.Span.End > document.Text.Length
            || collections?.Contains(id.Collection) == false)
        {
            return null;
        }

        return (new Citation(1, id, document.Title, document.Date, ticket.Span.Of(document.Text), ticket.Span, document.PageAt(ticket.Span.Start)), url.AbsoluteUri);
    }
}
