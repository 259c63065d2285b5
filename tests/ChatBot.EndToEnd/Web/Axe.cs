using System.Text.Json;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Web;

/// <summary>The accessibility rules of axe-core, run in the page.</summary>
internal static class Axe
{
    private static readonly string Script = Path.Combine(Seeds.Root, "tests", "ChatBot.EndToEnd", "node_modules", "axe-core", "axe.min.js");

    public static void SkipUnlessInstalled() =>
        Assert.SkipUnless(File.Exists(Script), "axe-core is not installed. Run \"npm install\" in tests/ChatBot.EndToEnd.");

    /// <summary>Serious and critical findings, each with where it is.</summary>
    public static async Task<IReadOnlyList<string>> SeriousFindingsAsync(IPage page)
    {
        // The page's policy lets no script in but its own; evaluating passes it by, as a browser extension would.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script, TestContext.Current.CancellationToken) + "; undefined");
        var result = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run({ resultTypes: ['violations'] })).violations.map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map(node => node.html + ' ' + (node.any[0]?.message ?? '')) }))");
        return
        [
            .. result.EnumerateArray()
                .Where(finding => finding.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(finding => $"{finding.GetProperty("id").GetString()}: {finding.GetProperty("where")}"),
        ];
    }
}
