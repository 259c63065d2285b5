using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Web;

/// <summary>Draws the README's picture from the running page: <c>CHATBOT_PICTURE=.github/answer.png dotnet test tests/ChatBot.EndToEnd --filter Picture</c>.</summary>
public sealed class Picture(Chromium chromium)
{
    private const string Variable = "CHATBOT_PICTURE";

    [Fact]
    public async Task The_readme_shows_an_answer_with_the_quote_behind_it()
    {
        var file = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(file), $"Draws a picture only when {Variable} names its file.");
        await using var host = await RunningHost.StartAsync();
        await using var tab = await chromium.OpenAsync(host, new() { ViewportSize = new() { Width = 1000, Height = 640 }, DeviceScaleFactor = 1.5f });

        await tab.AskAsync("Who signed the Hiroshima Accord?");
        await tab.LastAnswer.Locator(".said .cite").First.HoverAsync();
        await tab.Page.Locator(".card").WaitForAsync();
        await tab.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.GetFullPath(file!, Seeds.Root) });

        Assert.True(File.Exists(Path.GetFullPath(file!, Seeds.Root)));
    }
}
