using System.Diagnostics;

namespace ChatBot.EndToEnd.Models;

/// <summary><c>doctor</c>, as whoever set the bot up runs it.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task With_nothing_configured_all_is_well_or_off()
    {
        var (exit, said) = await RunAsync();

        Assert.Equal(0, exit);
        Assert.Contains("ok    documents", said, StringComparison.Ordinal);
        Assert.Contains("off   language model", said, StringComparison.Ordinal);
        Assert.DoesNotContain("FAIL", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_is_explained_with_its_remedy()
    {
        var (exit, said) = await RunAsync(
            ("LanguageModel__Provider", "openai"),
            ("LanguageModel__Endpoint", "http://127.0.0.1:9/v1"),
            ("LanguageModel__Model", "none"),
            ("LanguageModel__SecondsPerQuestion", "2"),
            ("State__PostgreSql", "Host=127.0.0.1;Port=9;Database=bot;Username=bot;Timeout=2"));

        Assert.Equal(1, exit);
        Assert.Contains("FAIL  language model", said, StringComparison.Ordinal);
        Assert.Contains("LanguageModel:Endpoint", said, StringComparison.Ordinal);
        Assert.Contains("FAIL  state", said, StringComparison.Ordinal);
        Assert.Contains("State:PostgreSql", said, StringComparison.Ordinal);
        Assert.Contains("ok    documents", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_cannot_be_right_are_named_together_and_once()
    {
        var (exit, said) = await RunAsync(("LanguageModel__Provider", "azure-openai"), ("Slack__BotToken", "wrong"));

        Assert.Equal(1, exit);
        Assert.Single(said.Split('\n'), line => line.StartsWith("LanguageModel:Model", StringComparison.Ordinal));
        Assert.Contains("LanguageModel:Endpoint", said, StringComparison.Ordinal);
        Assert.Contains("Slack:BotToken", said, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Said)> RunAsync(params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-doctor-");
        var start = new ProcessStartInfo("dotnet", [typeof(Knowledge.Document).Assembly.Location, "doctor"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder.FullName,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var program = Process.Start(start)!;
        var failure = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        return (program.ExitCode, said + await failure);
    }
}
