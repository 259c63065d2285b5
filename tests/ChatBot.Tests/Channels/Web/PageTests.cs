using System.Net;
using System.Text.RegularExpressions;
using ChatBot.Answering.Evaluation;
using ChatBot.Channels;
using ChatBot.Channels.Web.Pages;
using ChatBot.Knowledge;

namespace ChatBot.Tests.Channels.Web;

public sealed partial class PageTests
{
    private const int MostBytes = 60 * 1024;

    [Fact]
    public void The_page_is_small() => Assert.InRange(PageAssets.Load().All.Sum(asset => asset.Content.Length), 1, MostBytes);

    [Fact]
    public void Every_file_the_page_names_is_served_by_the_host_itself()
    {
        var assets = PageAssets.Load().All.ToDictionary(asset => asset.Name, asset => System.Text.Encoding.UTF8.GetString(asset.Content), StringComparer.Ordinal);

        foreach (var (name, content) in assets.Where(asset => !asset.Key.EndsWith(".svg", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("://", content, StringComparison.Ordinal);
            foreach (var file in Files().Matches(content).Select(match => match.Groups["file"].Value))
                Assert.True(assets.ContainsKey(file), $"{name} names {file}");
        }
    }

    [Fact]
    public void The_page_never_makes_markup_of_text() =>
        Assert.DoesNotContain(PageAssets.Load().All, asset => Risky().IsMatch(System.Text.Encoding.UTF8.GetString(asset.Content)));

    [Fact]
    public async Task A_browser_that_has_a_file_is_not_sent_it_again()
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var first = await host.GetAsync("/app.js");
        using var second = await host.GetAsync("/app.js", ("If-None-Match", first.Headers.ETag!.ToString()));
        using var head = await host.SendAsync(HttpMethod.Head, "/");

        Assert.Equal("text/javascript; charset=utf-8", first.Content.Headers.ContentType?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Fact]
    public async Task The_list_of_documents_tells_first_what_was_left_out_and_why()
    {
        await using var host = await PageHost.StartUnreadAsync();
        using var before = await host.GetAsync("/api/documents");
        host.Switch([Papers.Of("a.txt", "One."), Papers.Of("b.txt", "Two.")], new IngestedFile(new DocumentId("z.pdf"), null, null, 0, "is damaged", []));

        var list = await AskTests.JsonAsync(await host.GetAsync("/api/documents?limit=2"));
        var rest = await AskTests.JsonAsync(await host.GetAsync("/api/documents?offset=2"));

        Assert.False((await AskTests.JsonAsync(before)).GetProperty("ready").GetBoolean());
        Assert.Equal(2, list.GetProperty("indexed").GetInt32());
        Assert.Equal(1, list.GetProperty("leftOut").GetInt32());
        Assert.Equal("z.pdf", list.GetProperty("documents")[0].GetProperty("document").GetString());
        Assert.Equal("is damaged", list.GetProperty("documents")[0].GetProperty("fault").GetString());
        Assert.Equal("/documents/a.txt", list.GetProperty("documents")[1].GetProperty("url").GetString());
        Assert.Equal(2, list.GetProperty("next").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        Assert.Equal("b.txt", Assert.Single(rest.GetProperty("documents").EnumerateArray()).GetProperty("document").GetString());
    }

    [Fact]
    public async Task Examples_are_golden_questions_that_can_be_asked_as_they_stand()
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);
        var generation = host.Service<KnowledgeBase>().Current!;
        GoldenQuestion[] golden =
        [
            Golden("who", "Who built it?"), Golden("who", "Who else?"), Golden("when", "When?"), Golden("none", "Why?", outcome: "abstained"), Golden("event", "What is next?", now: "2023-01-01"),
            Golden("japanese", "誰が建てましたか？"), Golden("japanese", "いつですか？"),
        ];

        var examples = ExampleQuestions.Of(golden, generation);
        var derived = ExampleQuestions.Of([], generation);

        Assert.Equal(["Who built it?", "When?"], examples.En);
        Assert.Equal(["誰が建てましたか？", "いつですか？"], examples.Ja);
        Assert.All(derived.En, question => Assert.Contains("harbour at Whitby", question, StringComparison.Ordinal));
        Assert.NotEmpty(derived.Ja);
    }

    private static GoldenQuestion Golden(string kind, string question, string? outcome = null, string? now = null) =>
        new(Id: null, kind, question, now, Language: null, History: null, Contains: null, outcome);

    [GeneratedRegex("""(?:from '\./|(?:href|src)="/)(?<file>[\w.-]+\.(?:js|css|svg))""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Files();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", RegexOptions.NonBacktracking)]
    private static partial Regex Risky();
}
