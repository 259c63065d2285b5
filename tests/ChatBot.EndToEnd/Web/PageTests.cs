using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Web;

public sealed class PageTests(Chromium chromium)
{
    private const string WhoSigned = "Who signed the Hiroshima Accord?";

    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 360, Height = 720 }, HasTouch = true };

    [Fact]
    public async Task A_question_gets_a_cited_answer_and_the_citation_leads_to_the_highlighted_passage()
    {
        await using var host = await RunningHost.StartAsync();
        await using var tab = await chromium.OpenAsync(host);

        await tab.AskAsync(WhoSigned);
        var said = await tab.LastAnswer.Locator(".said").InnerTextAsync();
        Assert.Contains("Kishida", said, StringComparison.Ordinal);
        Assert.Contains("Sunak", said, StringComparison.Ordinal);
        Assert.Contains("[1]", said, StringComparison.Ordinal);
        var citation = tab.LastAnswer.Locator(".said .cite").First;
        await citation.HoverAsync();
        var quote = await tab.Page.Locator(".card blockquote").TextContentAsync();
        var title = await tab.Page.Locator(".card strong").TextContentAsync();
        await citation.ClickAsync();
        await tab.Passage.First.WaitForAsync();

        Assert.Equal(quote, string.Concat(await tab.Passage.AllTextContentsAsync()));
        Assert.True(await Tab.IsInSightAsync(tab.Passage.First));
        Assert.StartsWith(title!, await tab.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_it_works_without_a_mouse()
    {
        await using var host = await RunningHost.StartAsync();
        await using var tab = await chromium.OpenAsync(host);
        await tab.Page.Locator("#examples button").First.WaitForAsync();

        // From the box, where the page starts, over the button to the first example.
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.LastAnswer.WaitForAsync();
        await FocusAsync(tab, ".cite", backwards: true);
        var quote = await tab.Page.Locator(".card blockquote").TextContentAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        var closed = await tab.Page.Locator(".card").CountAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Passage.First.WaitForAsync();
        var focused = await tab.Page.EvaluateAsync<string>("document.activeElement.id");
        await FocusAsync(tab, ".back", backwards: true);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.LastAnswer.WaitForAsync();

        Assert.Equal(0, closed);
        Assert.NotEmpty(quote!);
        Assert.Equal("passage", focused);
        Assert.Equal(1, await tab.Page.Locator(".exchange").CountAsync());
        Assert.Contains("#exchange-1", tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_belongs_to_the_input_method_while_it_composes_and_shift_enter_makes_a_line()
    {
        await using var host = await RunningHost.StartAsync();
        await using var tab = await chromium.OpenAsync(host);

        await tab.Question.FillAsync("ひろしま");
        await tab.Question.DispatchEventAsync("keydown", new { key = "Enter", isComposing = true, bubbles = true, cancelable = true });
        await tab.Question.DispatchEventAsync("keydown", new { key = "Enter", keyCode = 229, bubbles = true, cancelable = true });
        await tab.Question.PressAsync("Shift+Enter");
        var asked = await tab.Page.Locator(".exchange").CountAsync();
        var text = await tab.Question.InputValueAsync();
        await tab.Question.PressAsync("Enter");
        await tab.Page.Locator(".exchange").WaitForAsync();

        Assert.Equal(0, asked);
        Assert.Equal("ひろしま\n", text);
    }

    [Fact]
    public async Task On_a_narrow_phone_nothing_is_wider_than_the_screen_and_a_tap_shows_the_quote()
    {
        await using var host = await RunningHost.StartAsync();
        await using var tab = await chromium.OpenAsync(host, Phone);
        var empty = await tab.IsWiderThanTheScreenAsync();

        await tab.AskAsync(WhoSigned);
        var answered = await tab.IsWiderThanTheScreenAsync();
        await tab.LastAnswer.Locator(".said .cite").First.TapAsync();
        var quote = await tab.Page.Locator(".card blockquote").TextContentAsync();
        var card = await tab.Page.Locator(".card").BoundingBoxAsync();
        await tab.Page.Locator(".card a").TapAsync();
        await tab.Passage.First.WaitForAsync();

        Assert.False(empty);
        Assert.False(answered);
        Assert.InRange(card!.X, 0, 360 - card.Width);
        Assert.Equal(quote, string.Concat(await tab.Passage.AllTextContentsAsync()));
        Assert.False(await tab.IsWiderThanTheScreenAsync());
    }

    [Fact]
    public async Task A_question_in_Japanese_is_answered_and_the_page_speaks_Japanese_to_a_Japanese_browser()
    {
        await using var host = await RunningHost.StartAsync();
        await using var tab = await chromium.OpenAsync(host, new() { Locale = "ja-JP" });

        await tab.AskAsync("広島アコードに署名したのは誰ですか？");
        var said = await tab.LastAnswer.Locator(".said").InnerTextAsync();
        var sources = await tab.LastAnswer.Locator("h3").First.TextContentAsync();
        await tab.Page.Locator("#language").ClickAsync();
        var english = await tab.LastAnswer.Locator("h3").First.TextContentAsync();
        await tab.LastAnswer.Locator(".said .cite").First.ClickAsync();
        await tab.Passage.First.WaitForAsync();

        Assert.Contains("Kishida", said, StringComparison.Ordinal);
        Assert.Equal("出典", sources);
        Assert.Equal("Sources", english);
        Assert.Equal("Back to the answer", await tab.Page.Locator(".back").TextContentAsync());
    }

    [Fact]
    public async Task What_the_documents_do_not_say_is_said_plainly()
    {
        await using var host = await RunningHost.StartAsync();
        await using var tab = await chromium.OpenAsync(host);

        await tab.AskAsync("What tariffs apply to car exports?");

        Assert.Equal("Not in the documents", await tab.LastAnswer.Locator(".tag").TextContentAsync());
        Assert.Equal(0, await tab.LastAnswer.Locator(".quoted").CountAsync());
    }

    [Fact]
    public async Task The_list_of_documents_names_what_could_not_be_read()
    {
        await using var host = await RunningHost.StartAsync(folder =>
        {
            Seeds.CopyTo(folder);
            File.WriteAllText(Path.Combine(folder, "empty.txt"), "");
        });
        await using var tab = await chromium.OpenAsync(host);

        await tab.Page.Locator("#library-open[data-left-out='1']").ClickAsync();
        var listed = tab.Page.Locator("#library-content li").First;

        Assert.Contains("empty.txt", await listed.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("is empty", await listed.InnerTextAsync(), StringComparison.Ordinal);
        await tab.Page.Keyboard.PressAsync("Escape");
        Assert.False(await tab.Page.Locator("#library").IsVisibleAsync());
    }

    [Fact]
    public async Task A_hostile_document_stays_text()
    {
        const string hostile = "The beacon of Orford <img src=x onerror=alert(1)> was lit in 1720 <script>alert(2)</script> by [1] J. Pell.";
        await using var host = await RunningHost.StartAsync(folder => File.WriteAllText(Path.Combine(folder, "beacon\"><img src=x>.txt"), hostile));
        await using var tab = await chromium.OpenAsync(host);

        await tab.AskAsync("When was the beacon of Orford lit?");
        var images = await tab.Page.Locator("img").CountAsync();
        var said = await tab.LastAnswer.Locator(".said").InnerTextAsync();
        await tab.LastAnswer.Locator(".said .cite").Last.ClickAsync();
        await tab.Passage.First.WaitForAsync();

        Assert.Equal(0, images);
        Assert.Contains("onerror=alert(1)", said, StringComparison.Ordinal);
        Assert.Contains("<script>alert(2)</script>", await tab.Page.Locator("article").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_host_is_gone_the_page_says_so_and_offers_to_try_again()
    {
        await using var host = await RunningHost.StartAsync();
        await using var tab = await chromium.OpenAsync(host);
        await tab.Page.RouteAsync("**/api/ask", route => route.AbortAsync());

        await tab.Question.FillAsync(WhoSigned);
        await tab.Question.PressAsync("Enter");
        var fault = await tab.Page.Locator(".exchange .fault").TextContentAsync();
        await tab.Page.UnrouteAsync("**/api/ask");
        await tab.Page.Locator(".exchange button").ClickAsync();
        await tab.LastAnswer.WaitForAsync();

        Assert.Contains("does not answer", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_comes_before_the_documents_waits_for_them()
    {
        await using var host = await RunningHost.StartAsync();
        await using var tab = await chromium.OpenAsync(host);
        var refused = 0;
        await tab.Page.RouteAsync("**/api/ask", route => Interlocked.Increment(ref refused) <= 2
            ? route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Body = """{"status":503,"detail":"The documents are still being read."}""" })
            : route.ContinueAsync());

        await tab.AskAsync(WhoSigned);

        Assert.Equal(3, refused);
        Assert.Equal(1, await tab.Page.Locator(".exchange").CountAsync());
    }

    // Presses Tab as a person would, until the focus is there.
    private static async Task FocusAsync(Tab tab, string selector, bool backwards = false)
    {
        for (var pressed = 0; pressed < 60; pressed++)
        {
            await tab.Page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
            if (await tab.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"The focus never came to {selector}.");
    }
}
