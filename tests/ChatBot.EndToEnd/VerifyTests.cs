using System.Diagnostics;

namespace ChatBot.EndToEnd;

/// <summary>The command as it is typed: statements in, a verdict on each out.</summary>
public sealed class VerifyTests : IDisposable
{
    private const string Text = "The Harbour Partnership was signed by Ingrid Dahl in Bergen.";

    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-").FullName;

    [Fact]
    public async Task Each_statement_gets_its_verdict_and_what_is_refused_a_reason()
    {
        var (code, said, complaint) = await RunAsync(Line("t", "Ingrid Dahl signed the Harbour Partnership."), Line("f", "Ingrid Dahl signed the Harbour Partnership in Oslo."));

        Assert.Equal((0, ""), (code, complaint));
        var verdicts = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(2, verdicts.Length);
        Assert.Contains("\"id\":\"t\",\"supported\":true", verdicts[0], StringComparison.Ordinal);
        Assert.Contains("\"id\":\"f\",\"supported\":false,\"reason\":\"name oslo", verdicts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cites_nothing_or_leads_nowhere_is_not_supported()
    {
        var (code, said, complaint) = await RunAsync(
            """{"id":"x","statement":"It rained."}""",
            """{"id":"y","statement":"It rained.","citations":[{"document":"weather.txt","start":0,"end":5}]}""",
            """{"id":"z","statement":"It rained.","citations":[{"document":"accord.txt","start":0,"end":5000}]}""");

        Assert.Equal((0, ""), (code, complaint));
        Assert.Equal(3, said.Split("\"supported\":false,\"reason\":\"The ").Length - 1);
    }

    [Fact]
    public async Task A_line_that_holds_no_statement_is_named_and_the_others_are_judged()
    {
        var (code, said, complaint) = await RunAsync("""{"id":"x","citations":[]}""", Line("t", Text));

        Assert.Equal(1, code);
        Assert.Contains("line 1: The line holds no statement.", complaint, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"t\",\"supported\":true", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Line(string id, string statement) =>
        $$"""{"id":"{{id}}","statement":"{{statement}}","citations":[{"document":"accord.txt","start":0,"end":{{Text.Length}}}]}""";

    private async Task<(int Code, string Said, string Complaint)> RunAsync(params string[] lines)
    {
        var documents = Directory.CreateDirectory(Path.Combine(_folder, "documents")).FullName;
        await File.WriteAllTextAsync(Path.Combine(documents, "accord.txt"), Text, TestContext.Current.CancellationToken);
        var statements = Path.Combine(_folder, "statements.jsonl");
        await File.WriteAllLinesAsync(statements, lines, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("dotnet", [typeof(Knowledge.Document).Assembly.Location, "verify", statements, "--documents", documents])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = _folder,
        };
        start.Environment["State__Directory"] = Path.Combine(_folder, "state");
        using var program = Process.Start(start)!;
        var complaint = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, said, (await complaint).Trim());
    }
}
