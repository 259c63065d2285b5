using System.Net;
using System.Text.Json;
using ChatBot.Tests.Knowledge.Facts;

namespace ChatBot.Tests.Channels.Web;

public sealed class BriefingPageTests
{
    private const string Text = "Nordlys and Kobe signed the Nordlys Harbour Pact on 8 March 2024. The Pact covers tidal energy and <b>autonomous</b> shipping.\n\nIn June 2024 Mayor Rolf Berg will lead a trade delegation to Kobe to win business for the port of Nordlys.";

    [Theory]
    [InlineData("/briefing?topic=Nordlys")]
    [InlineData("/briefing")]
    [InlineData("/timeline")]
    [InlineData("/facts")]
    public async Task The_pages_are_behind_the_same_gate_as_the_questions(string path)
    {
        await using var open = await StartAsync();
        await using var keyed = await PageHost.StartAsync([new("Web:AccessKey", "a-key-of-sixteen-letters")], [Paper.Of(Text, "2024-05-01")]);
        using var admitted = await open.GetAsync(path, ("Accept", "text/html"));
        using var refused = await keyed.GetAsync(path, ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.OK, admitted.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        Assert.DoesNotContain("Harbour Pact", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_briefing_links_each_line_to_its_passage_and_makes_no_markup_of_text()
    {
        await using var host = await StartAsync();
        var page = await ReadAsync(host, "/briefing?topic=Nordlys%20%3Cscript%3E&now=2024-05-02T09:00Z&language=en");

        Assert.Contains("Nordlys Harbour Pact – 8 March 2024", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/documents/paper.txt?start=", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;autonomous&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>autonomous", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nordlys <script>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/briefing.docx?topic=Nordlys", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("/briefing.md?topic=Nordlys", "text/markdown")]
    [InlineData("/timeline.svg", "image/svg+xml")]
    [InlineData("/events.ics", "text/calendar")]
    public async Task What_is_taken_along_comes_in_its_own_format(string path, string type)
    {
        await using var host = await StartAsync();
        using var answer = await host.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task One_event_can_be_taken_alone()
    {
        await using var host = await StartAsync();
        var page = await ReadAsync(host, "/timeline?now=2024-05-02T09:00Z&language=en");
        var link = page[(page.IndexOf("/events.ics?event=", StringComparison.Ordinal))..].Split('"')[0].Replace("&amp;", "&", StringComparison.Ordinal);

        Assert.Contains("SUMMARY:trade delegation to Kobe", await ReadAsync(host, link), StringComparison.Ordinal);
        using var unknown = await host.GetAsync("/events.ics?event=0000");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task As_JSON_the_sections_come_in_order_with_their_states()
    {
        await using var host = await StartAsync();
        using var json = JsonDocument.Parse(await ReadAsync(host, "/api/briefing?topic=Nordlys&now=2024-05-02T09:00Z&language=en"));

        var kinds = json.RootElement.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("kind").GetString()).ToArray();
        Assert.Equal("summary", kinds[0]);
        Assert.Equal("notSaid", kinds[^1]);
        Assert.Contains("\"state\":\"upcoming\"", json.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/briefing", "Give one")]
    [InlineData("/api/briefing?topic=Nordlys&since=yesterday", "not a day")]
    [InlineData("/api/briefing?topic=Nordlys&now=noon", "not a time")]
    public async Task What_is_wrong_with_an_address_is_said(string path, string why)
    {
        await using var host = await StartAsync();
        using var answer = await host.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(why, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Task<PageHost> StartAsync() => PageHost.StartAsync(Paper.Of(Text, "2024-05-01"));

    private static async Task<string> ReadAsync(PageHost host, string path)
    {
        using var answer = await host.GetAsync(path, ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
