using ChatBot.Knowledge.Extraction;
using ChatBot.Knowledge.Ingestion;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Knowledge.Ingestion;

public sealed class FolderIntakeTests : IDisposable
{
    private readonly ScratchFolder _documents = new();
    private readonly ScratchFolder _state = new();

    [Fact]
    public async Task Good_files_are_read_and_bad_ones_named()
    {
        _documents.Write("a/one.txt", "Published 12 March 2021\n\nThe harbour is open every day of the week.");
        _documents.Write("two.md", "# Banks\n\nThe bank is closed.");
        _documents.Write("empty.txt", "");
        _documents.Write("photo.jpeg", "x");
        var intake = await ReadAsync();
        Assert.Equal("a/one.txt two.md", string.Join(" ", intake.Documents.Select(document => document.Id.Path)));
        Assert.Equal(new DateOnly(2021, 3, 12), intake.Documents[0].Date);
        Assert.Equal(
            [("a/one.txt", null), ("empty.txt", "is empty"), ("photo.jpeg", "is not a format that is read: .jpeg"), ("two.md", null)],
            intake.Files.Select(file => (file.Id.Path, file.Fault)));
    }

    [Fact]
    public async Task A_file_that_did_not_change_is_not_read_again()
    {
        _documents.Write("one.txt", "The harbour is open.");
        await ReadAsync();
        // An entry that only the store can know shows where the second intake has its text from.
        var entry = Assert.Single(Directory.GetFiles(_state.Path, "*.json", SearchOption.AllDirectories), path => Path.GetFileName(path) != "manifest.json");
        var first = await ReadAsync();
        Assert.Equal("The harbour is open.", first.Documents[0].Text);
        Assert.Equal(entry, Assert.Single(Directory.GetFiles(_state.Path, "*.json", SearchOption.AllDirectories), path => Path.GetFileName(path) != "manifest.json"));
    }

    public void Dispose()
    {
        _documents.Dispose();
        _state.Dispose();
    }

    private Task<Intake> ReadAsync() =>
        new FolderIntake(Options.Create(new ExtractionLimits()), _state.Path, TimeProvider.System, NullLogger<FolderIntake>.Instance)
            .ReadAsync(_documents.Path, null, TestContext.Current.CancellationToken);
}
