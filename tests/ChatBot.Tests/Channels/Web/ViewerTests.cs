using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ChatBot.Answering.Wire;
using ChatBot.Knowledge;
using CsCheck;

namespace ChatBot.Tests.Channels.Web;

public sealed class ViewerTests
{
    private static readonly HtmlParser Parser = new();

    [Fact]
    public async Task The_whole_document_is_shown_with_the_passage_marked()
    {
        await using var host = await PageHost.StartAsync(Papers.Of(Papers.Harbour.Id.Path, Papers.HarbourText, "The harbour at Whitby", new DateOnly(1912, 3, 4), "A. Clerk"));
        var span = Papers.Harbour.SpanOf("cost £43,000");

        var page = await PageAsync(host, $"{DocumentLinks.Path(Papers.Harbour.Id)}?start={span.Start}&end={span.End}");

        Assert.Equal("cost £43,000", Assert.Single(page.QuerySelectorAll("mark")).TextContent);
        Assert.Equal("passage", page.QuerySelector("mark")!.Id);
        Assert.Equal("The harbour at Whitby", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Equal(2, page.QuerySelectorAll("article li").Length);
        foreach (var aside in page.QuerySelectorAll(".aside").ToArray())
            aside.Remove();
        foreach (var block in Papers.Harbour.Blocks)
            Assert.Contains(block.Span.Of(Papers.HarbourText), page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1912-03-04", page.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Contains("A. Clerk", page.QuerySelector(".details")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ports/whitby harbour.txt", page.QuerySelector(".details")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_of_any_span_is_marked_letter_for_letter() =>
        Gen.Select(Gen.Int[0, Papers.HarbourText.Length], Gen.Int[0, Papers.HarbourText.Length]).Sample((one, other) =>
        {
            var span = new Span(Math.Min(one, other), Math.Max(one, other));
            var html = new ChatBot.Channels.Web.Pages.Html();
            new ChatBot.Channels.Web.Viewer.DocumentBody(html, ChatBot.Channels.Web.Pages.PageWords.In("en"), Papers.Harbour, span.Length == 0 ? null : span).Write();
            var page = Parser.ParseDocument(html.ToString());

            // Line breaks between blocks are layout, not text.
            var marked = string.Concat(page.QuerySelectorAll("mark").Select(mark => mark.TextContent));
            Assert.Equal(Squeezed(InBlocks(span)), Squeezed(marked));
        });

    [Fact]
    public async Task Pages_are_marked_where_they_begin_and_named_as_their_format_names_them()
    {
        const string text = "=== 1\nOne.\n=== 2\nTwo.\nMore of two.";
        await using var host = await PageHost.StartAsync(Papers.Of("a.pdf", text), Papers.Of("b.pptx", text));

        var pdf = await PageAsync(host, "/documents/a.pdf");
        var slides = await PageAsync(host, "/documents/b.pptx");

        Assert.Equal("Page 1, Page 2", string.Join(", ", pdf.QuerySelectorAll(".page").Select(mark => mark.TextContent)));
        Assert.Equal("Slide 1, Slide 2", string.Join(", ", slides.QuerySelectorAll(".page").Select(mark => mark.TextContent)));
    }

    [Fact]
    public async Task A_document_that_has_changed_says_so_and_marks_nothing()
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);
        var link = $"{DocumentLinks.Path(Papers.Harbour.Id)}?start=4&end=11&version={DocumentLinks.Version(Papers.Harbour)}";
        var before = await PageAsync(host, link);

        host.Switch([Papers.Of(Papers.Harbour.Id.Path, "A foreword.\n" + Papers.HarbourText)]);
        var after = await PageAsync(host, link);

        Assert.NotEmpty(before.QuerySelectorAll("mark"));
        Assert.Empty(before.QuerySelectorAll(".changed"));
        Assert.Empty(after.QuerySelectorAll("mark"));
        Assert.Contains("has changed since", Assert.Single(after.QuerySelectorAll(".changed")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_gone_says_so()
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);
        var cited = $"{DocumentLinks.Path(Papers.Harbour.Id)}?start=4&end=11";

        host.Switch([], new IngestedFile(new DocumentId("broken.pdf"), null, null, 0, "is damaged", []));
        using var removed = await host.GetAsync(cited, ("Accept", "text/html"));
        using var unknown = await host.GetAsync("/documents/never.txt", ("Accept", "text/html"));
        using var leftOut = await host.GetAsync("/documents/broken.pdf", ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.Gone, removed.StatusCode);
        Assert.Contains("has been removed", await TextAsync(removed), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("no such document", await TextAsync(unknown), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, leftOut.StatusCode);
        Assert.Contains("broken.pdf is damaged", await TextAsync(leftOut), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/documents")]
    [InlineData("/documents/")]
    public async Task The_address_above_all_documents_leads_to_their_list(string path)
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var response = await host.GetAsync(path, ("Accept", "text/html"));

        Assert.Equal("/#documents", response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("start=0&end=999999")]
    [InlineData("start=5&end=2147483648")]
    [InlineData("start=-1&end=4")]
    [InlineData("start=9&end=9")]
    [InlineData("start=a&end=b")]
    [InlineData("start=9")]
    public async Task A_span_that_is_none_marks_nothing(string query)
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        var page = await PageAsync(host, $"{DocumentLinks.Path(Papers.Harbour.Id)}?{query}");

        Assert.Empty(page.QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task The_text_is_what_the_spans_refer_to()
    {
        const string text = "# Ä \u3042 \U0001F600\r\nsecond\tline\r\n";
        await using var host = await PageHost.StartAsync(Papers.Of("a.txt", text));

        using var response = await host.GetAsync("/documents/a.txt/text");

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(text, await TextAsync(response));
    }

    [Fact]
    public async Task Documents_and_their_names_are_never_markup()
    {
        const string hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> \"'&<mark>";
        await using var host = await PageHost.StartAsync(Papers.Of("<b>\"x\"&amp;.txt", hostile, hostile, author: hostile));

        var page = await PageAsync(host, DocumentLinks.Path(new DocumentId("<b>\"x\"&amp;.txt")) + "?start=0&end=8");

        Assert.Equal("/viewer.js", Assert.Single(page.QuerySelectorAll("script")).GetAttribute("src"));
        Assert.Empty(page.QuerySelectorAll("img, b"));
        foreach (var aside in page.QuerySelectorAll(".aside").ToArray())
            aside.Remove();
        Assert.Equal(hostile, Assert.Single(page.QuerySelectorAll("article > p")).TextContent);
        Assert.StartsWith(hostile, page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_any_name_is_found_under_its_link()
    {
        // Every sign a file system lets into a name, and some that addresses give a meaning to.
        string[] names =
        [
            "a b.txt", "a+b.txt", "100%.txt", "100%2F.txt", "%41.txt", "q?x=1#y.txt", "a;b=c.txt", "a&b.txt", "a\\b.txt", "a:b|c*.txt", "資料/広島 アコード.txt",
            "é/e\u0301.txt", "\U0001F600.txt", "text/text.txt", "x.txt/text.txt", "...txt", "~x.txt", "[1].txt", "a,b@c!$'().txt", "\u202Etxt.exe.txt", "tab\there.txt",
        ];
        await using var host = await PageHost.StartAsync([], [.. names.Select(name => Papers.Of(name, $"This is {name}"))]);

        foreach (var name in names)
        {
            using var text = await host.GetAsync(DocumentLinks.Path(new DocumentId(name)) + "/text");
            Assert.Equal((HttpStatusCode.OK, $"This is {name}"), (text.StatusCode, await TextAsync(text)));
            using var page = await host.GetAsync(DocumentLinks.Path(new DocumentId(name)), ("Accept", "text/html"));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Fact]
    public async Task The_page_speaks_the_readers_language_and_the_document_its_own()
    {
        await using var host = await PageHost.StartAsync(Papers.Of("a.txt", "広島アコードは2023年5月に署名された。"));

        var japanese = await PageAsync(host, "/documents/a.txt", ("Accept-Language", "ja,en;q=0.8"));
        var english = await PageAsync(host, "/documents/a.txt", ("Accept-Language", "ja,en;q=0.8"), ("Cookie", "language=en"));

        Assert.Equal("ja", japanese.DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.Equal("ja", english.QuerySelector("article")!.GetAttribute("lang"));
    }

    private static string InBlocks(Span span) => string.Concat(Papers.Harbour.Blocks
        .Where(block => block.Span.Overlaps(span))
        .Select(block => new Span(Math.Max(block.Span.Start, span.Start), Math.Min(block.Span.End, span.End)).Of(Papers.HarbourText)));

    // The heading's own sign is markup that a span may cover all the same.
    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '#'));

    private static async Task<IHtmlDocument> PageAsync(PageHost host, string path, params IEnumerable<(string Name, string Value)> headers)
    {
        using var response = await host.GetAsync(path, [("Accept", "text/html"), .. headers]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return Parser.ParseDocument(await TextAsync(response));
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
