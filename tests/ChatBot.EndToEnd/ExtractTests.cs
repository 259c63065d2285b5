using System.Diagnostics;
using System.Text.Json;

namespace ChatBot.EndToEnd;

/// <summary>The command as it is typed, with the child process that it starts.</summary>
public sealed class ExtractTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-").FullName;

    [Fact]
    public async Task What_is_read_in_a_document_is_printed_as_json()
    {
        var (code, said, _) = await RunAsync(Write("2021-03-12-harbour.md", "# The Harbour\n\nIt is open."));
        using var json = JsonDocument.Parse(said);
        var root = json.RootElement;
        Assert.Equal(0, code);
        Assert.Equal(
            ("2021-03-12-harbour.md", "The Harbour", "2021-03-12"),
            (root.GetProperty("file").GetString(), root.GetProperty("title").GetString(), root.GetProperty("date").GetString()));
        var span = root.GetProperty("blocks")[1].GetProperty("span");
        Assert.Equal("It is open.", root.GetProperty("text").GetString()![span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_fails_in_one_line()
    {
        var (code, said, complaint) = await RunAsync(Write("broken.docx", "not a zip file"));
        Assert.Equal((1, ""), (code, said));
        Assert.EndsWith("broken.docx is not a valid .docx: it is damaged or was cut off.", complaint.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_is_out_of_range_is_named()
    {
        var (code, _, complaint) = await RunAsync(Write("a.txt", "It is open."), ("Knowledge__SecondsPerFile", "0"));
        Assert.Equal(1, code);
        Assert.Contains("SecondsPerFile", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_name_is_wrong_usage() =>
        Assert.Equal(2, (await RunAsync(null)).Code);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static async Task<(int Code, string Said, string Complaint)> RunAsync(string? file, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Knowledge.Document).Assembly.Location, "extract", .. file is null ? Array.Empty<string>() : [file]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var program = Process.Start(start)!;
        var said = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complaint = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, await said, await complaint);
    }
}
