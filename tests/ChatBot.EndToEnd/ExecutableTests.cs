using System.Diagnostics;

namespace ChatBot.EndToEnd;

public sealed class ExecutableTests
{
    [Fact]
    public async Task The_program_names_its_options_when_asked_for_help()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Knowledge.Document).Assembly.Location, "--help"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var program = Process.Start(start)!;
        var said = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, program.ExitCode);
        Assert.Contains("--help", said, StringComparison.Ordinal);
    }
}
