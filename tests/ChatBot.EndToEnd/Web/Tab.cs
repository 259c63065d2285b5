using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Web;

/// <summary>A browser tab on the host's page, and what a person does in it.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private const float Patience = 120_000;

    private readonly IBrowserContext _context;
    private readonly RunningHost _host;
    private readonly ConcurrentBag<string> _foreign = [];
    private readonly ConcurrentBag<string> _faults = [];

    private Tab(IBrowserContext context, IPage page, RunningHost host)
    {
        _context = context;
        _host = host;
        Page = page;
        context.SetDefaultTimeout(Patience);
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != host.Address.Authority)
                _foreign.Add(request.Url);
        };
        page.PageError += (_, fault) => _faults.Add(fault);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
                _faults.Add(message.Text);
        };
        page.Dialog += async (_, dialog) =>
        {
            _faults.Add($"A dialog opened: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    public ILocator Question => Page.Locator("#question");

    public ILocator LastAnswer => Page.Locator(".exchange:last-child .answer");

    public ILocator Passage => Page.Locator("mark");

    public static async Task<Tab> OpenAsync(IBrowser browser, RunningHost host, BrowserNewContextOptions options)
    {
        options.BaseURL = host.Address.ToString();
        options.Locale ??= "en-GB";
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var context = await browser.NewContextAsync(options);
        var tab = new Tab(context, await context.NewPageAsync(), host);
        await tab.Page.GotoAsync("/");
        return tab;
    }

    /// <summary>Types a question, presses Enter, and waits for what comes of it.</summary>
    public async Task AskAsync(string question)
    {
        var before = await Page.Locator(".exchange").CountAsync();
        await Question.FillAsync(question);
        await Question.PressAsync("Enter");
        await Page.Locator(".exchange").Nth(before).Locator(".answer").WaitForAsync();
    }

    public Task<bool> IsWiderThanTheScreenAsync() =>
        Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>Whether the element is within the part of the page that is seen, below the bar and above the foot.</summary>
    public static Task<bool> IsInSightAsync(ILocator element) => element.EvaluateAsync<bool>(
        "element => { const at = element.getBoundingClientRect(); return at.top >= 56 && at.bottom <= innerHeight; }");

    /// <summary>No script failed, no policy was broken, and nothing was asked of another host.</summary>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_foreign);
        Assert.Empty(_faults);
        Assert.NotNull(_host);
    }
}
