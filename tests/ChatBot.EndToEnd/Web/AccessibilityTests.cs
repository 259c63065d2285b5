using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Web;

public sealed class AccessibilityTests(Chromium chromium)
{
    private const string Key = "a-key-for-this-test-only";

    [Theory]
    [InlineData(ColorScheme.Light, 1100)]
    [InlineData(ColorScheme.Dark, 1100)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task No_page_has_a_serious_finding(ColorScheme scheme, int width)
    {
        Axe.SkipUnlessInstalled();
        await using var host = await RunningHost.StartAsync();
        await using var tab = await chromium.OpenAsync(host, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 760 } });

        await tab.Page.Locator("#examples button").First.WaitForAsync();
        await AssertCleanAsync(tab, "empty");
        await tab.Page.Locator("#library-open").ClickAsync();
        await tab.Page.Locator("#library-content li").First.WaitForAsync();
        await AssertCleanAsync(tab, "list of documents");
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.AskAsync("What tariffs apply to car exports?");
        await AssertCleanAsync(tab, "abstained");
        await tab.AskAsync("Who signed the Hiroshima Accord?");
        await tab.LastAnswer.Locator(".said .cite").First.FocusAsync();
        await AssertCleanAsync(tab, "answered");
        await tab.LastAnswer.Locator(".said .cite").First.ClickAsync();
        await tab.Passage.First.WaitForAsync();
        await AssertCleanAsync(tab, "viewer");
        await tab.Page.GotoAsync("/documents/nowhere.txt");
        await AssertCleanAsync(tab, "not found");
    }

    [Fact]
    public async Task The_sign_in_has_no_serious_finding_and_opens_the_page()
    {
        await using var host = await RunningHost.StartAsync(null, ("Web__AccessKey", Key));
        await using var tab = await chromium.OpenAsync(host);

        await tab.Page.FillAsync("#key", "not the key, surely not");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Locator("#wrong").WaitForAsync();
        await tab.Page.FillAsync("#key", Key);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Question.WaitForAsync();
        // Before its script has run, the page takes Enter for a new line.
        await tab.Page.WaitForLoadStateAsync();
        await tab.AskAsync("Who signed the Hiroshima Accord?");

        Axe.SkipUnlessInstalled();
        await tab.Page.Context.ClearCookiesAsync();
        await tab.Page.GotoAsync("/");
        await AssertCleanAsync(tab, "sign-in");
    }

    [Fact]
    public async Task A_page_that_is_not_accessible_is_caught()
    {
        Axe.SkipUnlessInstalled();
        await using var host = await RunningHost.StartAsync();
        await using var tab = await chromium.OpenAsync(host);

        await tab.Page.EvaluateAsync("document.querySelector('label').remove(); document.getElementById('question').placeholder = ''");

        Assert.Contains(await Axe.SeriousFindingsAsync(tab.Page), finding => finding.StartsWith("label:", StringComparison.Ordinal));
    }

    private static async Task AssertCleanAsync(Tab tab, string state)
    {
        var findings = await Axe.SeriousFindingsAsync(tab.Page);
        Assert.True(findings.Count == 0, $"{state}: {string.Join("\n", findings)}");
    }
}
