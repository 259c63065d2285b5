using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ChatBot.EndToEnd.Web.Chromium))]

namespace ChatBot.EndToEnd.Web;

/// <summary>One browser for all tests that need one. It is the machine's own; none is downloaded.</summary>
public sealed class Chromium : IAsyncDisposable
{
    // Whatever a browser does of its own accord would leave the machine.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
        "--disable-domain-reliability", "--disable-features=OptimizationHints,MediaRouter,Translate",
    ];

    private readonly SemaphoreSlim _launching = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string Executable => Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";

    internal async Task<Tab> OpenAsync(RunningHost host, BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(File.Exists(Executable), $"There is no Chromium at {Executable}. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.");
        await _launching.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
        }
        finally
        {
            _launching.Release();
        }

        return await Tab.OpenAsync(_browser, host, options ?? new());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _launching.Dispose();
    }
}
