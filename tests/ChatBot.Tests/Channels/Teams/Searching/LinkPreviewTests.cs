using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Answering.Wire;
using ChatBot.Channels;
using ChatBot.Channels.Teams.Searching;
using ChatBot.Knowledge;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Channels.Teams.Searching;

public sealed class LinkPreviewTests : IDisposable
{
    private static readonly Span Passage = new(0, 62);

    private readonly KnowledgeBase knowledge = Papers.Read();
    private readonly IOptions<ViewerLinkOptions> options = Options.Create(new ViewerLinkOptions { PublicBaseUrl = "https://bot.example.org" });
    private readonly ViewerTickets tickets;
    private readonly LinkPreview preview;

    public LinkPreviewTests()
    {
        tickets = new ViewerTickets(new EphemeralDataProtectionProvider(), TimeProvider.System, options);
        preview = new LinkPreview(knowledge, tickets, options);
    }

    public void Dispose() => knowledge.Dispose();

    [Fact]
    public void A_signed_link_unfolds_into_its_quote()
    {
        var card = Answer(Link("https://bot.example.org", Papers.Charter))["composeExtension"]!["attachments"]![0]!["content"]!;
        Assert.Equal(Passage.Of(Papers.Charter.Text), (string?)card["body"]![0]!["inlines"]![0]!["text"]);
    }

    [Theory]
    [InlineData("https://bot.example.org/documents/charter.txt")]
    [InlineData("https://bot.example.org/documents/charter.txt?ticket=forged")]
    [InlineData("https://bot.example.org/other")]
    [InlineData("not a link")]
    [InlineData("")]
    public void A_link_that_is_not_signed_shows_nothing(string url) => Assert.Empty(Answer(url));

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://bot.example.org")]
    [InlineData("https://bot.example.org:8443")]
    [InlineData("https://bot.example.org.evil.example")]
    public void Nor_does_one_to_another_place(string home) => Assert.Empty(Answer(Link(home, Papers.Charter)));

    [Fact]
    public void A_ticket_opens_its_own_document_only() =>
        Assert.Empty(Answer(Link("https://bot.example.org", Papers.Charter).Replace("charter.txt", "board/minutes.txt", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"url":5}""")]
    public void A_request_of_another_shape_shows_nothing(string value) => Assert.Empty(preview.Answer(JsonDocument.Parse(value).RootElement, null));

    [Fact]
    public void Nor_does_one_to_a_collection_that_may_not_be_quoted_here()
    {
        var link = Link("https://bot.example.org", Papers.Charter);
        Assert.Empty(Answer(link, "elsewhere"));
        Assert.NotEmpty(Answer(link, Papers.Charter.Collection));
    }

    private JsonObject Answer(string url, string? collection = null) =>
        preview.Answer(JsonSerializer.SerializeToElement(new { url }), collection is null ? null : new HashSet<string>(StringComparer.Ordinal) { collection });

    [Fact]
    public void Nor_does_one_to_a_document_that_has_changed_since() => Assert.Empty(Answer(Link("https://bot.example.org", Papers.Charter, "0123456789ab")));

    private string Link(string home, Document document, string? version = null) =>
        $"{home}/documents/{document.Id.Path}?ticket={Uri.EscapeDataString(tickets.Sign(new ViewerTicket(document.Id, Passage, version ?? DocumentLinks.Version(document))))}#passage";
}
