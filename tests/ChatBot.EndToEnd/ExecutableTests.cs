using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatBot.EndToEnd;

/// <summary>What the program does when it is not called as it should be.</summary>
public sealed class ExecutableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-").FullName;

    [Fact]
    public async Task The_program_names_its_options_when_asked_for_help()
    {
        var (code, said, _) = await RunAsync("--help");
        Assert.Equal(0, code);
        Assert.Contains("--help", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'sing'", "sing")]
    [InlineData("'--port'", "--port", "80")]
    [InlineData("'--documents'", "--urls=http://127.0.0.1:0", "--documents", "seeds")]
    [InlineData("--candidates must be a whole number", "ask", "Who signed?", "--candidates", "many")]
    [InlineData("\"yesterday\" is not a time", "ask", "Who signed?", "--now", "yesterday")]
    [InlineData("The question is empty", "ask", " ")]
    [InlineData("Give either a question or --questions", "ask")]
    public async Task Wrong_usage_is_named_in_a_line_and_ends_with_2(string complaint, params string[] arguments)
    {
        var (code, _, complained) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.Contains(complaint, complained, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_the_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (code, _, complained) = await RunAsync("--urls", $"http://{other.LocalEndpoint}");
        Assert.Equal(1, code);
        Assert.Contains("Another program listens there", complained, StringComparison.Ordinal);
        Assert.Contains("--urls", complained, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Code, string Said, string Complained)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Knowledge.Document).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = _folder,
        };
        using var program = Process.Start(start)!;
        var complained = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, said, await complained);
    }
}
