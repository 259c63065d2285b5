using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Teams;

/// <summary>The program against the Agents Playground, which stands for Teams: what it takes and refuses is Microsoft's word, not ours.</summary>
public sealed class PlaygroundTests
{
    private const string Question = "What does the Harbour Forum cover?";
    private const string Message = "https://schema.org/Message";
    private const string Chromium = "/usr/bin/chromium";

    private static string? Pictures => Environment.GetEnvironmentVariable("CHATBOT_PICTURES");

    [Fact]
    public async Task Personal_group_and_channel_questions_get_one_cited_answer_each_and_feedback_is_taken()
    {
        await using var playground = await Playground.StartAsync();
        var personal = await playground.PersonalAsync();
        var group = await playground.GroupAsync();

        await playground.SayAsync(personal, Question, mention: false);
        await playground.SayAsync(group, Question, mention: true);
        await playground.SayAsync(Playground.Channel, Question, mention: true);

        foreach (var conversation in new[] { personal, group, Playground.Channel })
        {
            var answer = Assert.Single(await playground.AnswersAsync(conversation));
            Assert.Contains("[1]", answer.Text, StringComparison.Ordinal);
            Assert.NotEmpty((string?)answer.Entity(Message)!["citation"]![0]!["appearance"]!["abstract"] ?? "");
            Assert.Null(answer.Entity(Message)!["additionalType"]);
            Assert.Equal("default", (string?)answer.Body["channelData"]!["feedbackLoop"]!["type"]);
        }

        // In a personal chat a stream, elsewhere typing; nothing of all that refused.
        var calls = playground.Calls();
        Assert.All(calls.Where(call => call.IsFromBot), call => Assert.InRange(call.Status, 200, 202));
        Assert.Contains(calls, call => call.Conversation == personal && (string?)call.Entity("streaminfo")?["streamType"] == "informative");
        Assert.Contains(calls, call => call.Conversation == group && call.IsFromBot && call.Activity == "typing");

        var (status, body) = await playground.InvokeAsync(personal, "message/submitAction", Feedback());
        Assert.Equal((200, "{}"), (status, body));
        var found = await playground.InvokeAsync(personal, "composeExtension/query", Search("tidal energy"));
        Assert.Equal(200, found.Status);
        Assert.NotEmpty(JsonNode.Parse(found.Body)!["composeExtension"]!["attachments"]!.AsArray());
        var unknown = calls.First(call => !call.IsFromBot && call.Conversation == personal).Body.DeepClone().AsObject();
        unknown["type"] = "invoke";
        unknown["name"] = "config/fetch";
        Assert.Equal(501, (await playground.PostToBotAsync(unknown)).Status);
    }

    [Fact]
    public async Task A_cited_answer_is_shown_to_whoever_asks_in_the_browser()
    {
        Assert.SkipUnless(File.Exists(Chromium), "There is no Chromium at /usr/bin/chromium. Install it (Debian: apt-get install chromium).");
        await using var playground = await Playground.StartAsync(Seeds.CopyTo);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await BrowserAsync(playwright, playground);
        var page = await SayAsync(browser, "Who signed the Hiroshima Accord?");
        await page.GetByText("Sources").First.WaitForAsync(new() { Timeout = 60_000 });

        // Pointing at the marker shows the quote that the statement was checked against.
        await page.Locator(".fai-Citation").First.HoverAsync();
        await page.Locator(".fai-PreviewContent").Filter(new() { HasText = "signed" }).First.WaitForAsync(new() { Timeout = 20_000 });
        if (Pictures is { Length: > 0 } pictures)
            await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, "teams-answer.png"), Clip = new() { X = 0, Y = 50, Width = 850, Height = 430 } });
    }

    [Fact]
    public async Task A_timeline_is_a_card_that_its_reader_brings_up_to_date_in_its_place()
    {
        Assert.SkipUnless(File.Exists(Chromium), "There is no Chromium at /usr/bin/chromium. Install it (Debian: apt-get install chromium).");
        await using var playground = await Playground.StartAsync(Seeds.CopyTo);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await BrowserAsync(playwright, playground);
        var page = await SayAsync(browser, "timeline");
        await page.GetByText("May 2023: Hiroshima Accord").First.WaitForAsync(new() { Timeout = 60_000 });

        await page.GetByRole(AriaRole.Button, new() { Name = "Bring up to date" }).Last.ClickAsync();
        await playground.UntilAsync(() => Task.FromResult(playground.Calls().Any(call => (string?)call.Body["name"] == "adaptiveCard/action" && call.Status == 200)));
        Assert.Equal(1, await page.GetByText("May 2023: Hiroshima Accord").CountAsync());
        if (Pictures is { Length: > 0 } pictures)
            await page.Locator(".ac-adaptiveCard").Last.ScreenshotAsync(new() { Path = Path.Combine(pictures, "teams-timeline.png") });
    }

    private static Task<IBrowser> BrowserAsync(IPlaywright playwright, Playground playground) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = playground.Network.Wrapper(Chromium, playground.Folder),
        Args = ["--no-sandbox", "--disable-gpu"],
    });

    private static async Task<IPage> SayAsync(IBrowser browser, string words)
    {
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1180, Height = 760 } });
        await page.GotoAsync(Playground.Page);
        await page.GetByText("Ask me about").First.WaitForAsync(new() { Timeout = 60_000 });
        var box = page.GetByRole(AriaRole.Textbox).Last;
        await box.FillAsync(words);
        await box.PressAsync("Enter");
        return page;
    }

    private static JsonObject Feedback() => new()
    {
        ["actionName"] = "feedback",
        ["actionValue"] = new JsonObject { ["reaction"] = "dislike", ["feedback"] = """{"feedbackText":"too short"}""" },
    };

    private static JsonObject Search(string words) => new()
    {
        ["commandId"] = "searchDocuments",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = words }),
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 5 },
    };
}
