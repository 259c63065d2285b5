using ChatBot.Knowledge.Extraction;
using ChatBot.Knowledge.Ingestion;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Knowledge.Ingestion;

/// <summary>With the real child process.</summary>
public sealed class FolderIntakeTests : IDisposable
{
    private readonly ScratchFolder _documents = new();
    private readonly ScratchFolder _state = new();
    private readonly ExtractionLimits _limits = new();

    [Fact]
    public async Task Good_files_are_read_and_bad_ones_named()
    {
        _documents.Write("a/one.txt", "Published 12 March 2021\n\nThe harbour is open every day of the week.");
        _documents.Write("two.md", "# Banks\n\nThe bank is closed.");
        _documents.Write("empty.txt", "");
        _documents.Write("photo.jpeg", "x");
        _documents.Write("broken.docx", "x");
        var intake = await ReadAsync();
        Assert.Equal("a/one.txt two.md", string.Join(' ', intake.Documents.Select(document => document.Id.Path)));
        Assert.Equal(new DateOnly(2021, 3, 12), intake.Documents[0].Date);
        Assert.Equal(
            [("a/one.txt", null), ("broken.docx", "is not a valid .docx: it is damaged or was cut off"), ("empty.txt", "is empty"), ("photo.jpeg", "is not a format that is read: .jpeg"), ("two.md", null)],
            intake.Files.Select(file => (file.Id.Path, file.Fault)));
    }

    [Fact]
    public async Task Only_what_has_changed_is_read_again()
    {
        _documents.Write("one.txt", "The harbour is open.");
        _documents.Write("two.txt", "The bank is closed.");
        Assert.Equal(2, (await ReadAsync()).ReadAnew);
        Assert.Equal(0, (await ReadAsync()).ReadAnew);
        _documents.Write("two.txt", "The bank is open.");
        var changed = await ReadAsync();
        Assert.Equal(("The bank is open.", 1), (changed.Documents[1].Text, changed.ReadAnew));
    }

    [Fact]
    public async Task A_change_that_leaves_size_and_time_as_they_were_is_seen_while_the_file_is_young()
    {
        var path = _documents.Write("one.txt", "The harbour is open.");
        var written = File.GetLastWriteTimeUtc(path);
        await ReadAsync();
        _documents.Write("one.txt", "The harbour is shut.");
        File.SetLastWriteTimeUtc(path, written);
        Assert.Equal("The harbour is shut.", (await ReadAsync()).Documents[0].Text);
    }

    [Fact]
    public async Task A_renamed_file_has_the_date_of_its_new_name()
    {
        var path = _documents.Write("2020-01-01-harbour.txt", "the harbour is open.");
        Assert.Equal(new DateOnly(2020, 1, 1), (await ReadAsync()).Documents[0].Date);
        File.Move(path, path.Replace("2020-01-01", "2021-03-12", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2021, 3, 12), (await ReadAsync()).Documents[0].Date);
    }

    [Fact]
    public async Task The_same_content_under_two_names_is_two_documents()
    {
        _documents.Write("a/one.txt", "The harbour is open.");
        _documents.Write("b/one.txt", "The harbour is open.");
        Assert.Equal(2, (await ReadAsync()).Documents.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("no entry of ours\n{\"result\":{}}")]
    public async Task A_damaged_entry_of_the_store_is_made_anew(string damage)
    {
        _documents.Write("one.txt", "The harbour is open.");
        await ReadAsync();
        foreach (var entry in Entries())
            await File.WriteAllTextAsync(entry, damage, TestContext.Current.CancellationToken);
        var again = await ReadAsync();
        Assert.Equal(("The harbour is open.", 1), (again.Documents[0].Text, again.ReadAnew));
        Assert.Equal(0, (await ReadAsync()).ReadAnew);
    }

    [Fact]
    public async Task A_text_that_was_tampered_with_is_not_believed()
    {
        _documents.Write("one.txt", "The harbour is open.");
        await ReadAsync();
        foreach (var entry in Entries())
            await File.WriteAllTextAsync(entry, (await File.ReadAllTextAsync(entry, TestContext.Current.CancellationToken)).Replace("open", "shut", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal("The harbour is open.", (await ReadAsync()).Documents[0].Text);
    }

    [Fact]
    public async Task What_is_gone_from_the_folder_is_gone_from_the_store()
    {
        var path = _documents.Write("one.txt", "The harbour is open.");
        _documents.Write("two.txt", "The bank is closed.");
        await ReadAsync();
        Assert.Equal(2, Entries().Length);
        File.Delete(path);
        await ReadAsync();
        Assert.Single(Entries());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_not_tried_again_until_it_changes()
    {
        _documents.Write("broken.docx", "x");
        Assert.Equal(1, (await ReadAsync()).ReadAnew);
        var again = await ReadAsync();
        Assert.Equal((0, 1), (again.ReadAnew, again.Files.Count(file => file.Fault is not null)));
    }

    [Fact]
    public async Task A_file_that_takes_its_reader_down_is_tried_twice_and_then_left_alone()
    {
        _documents.Write("good.txt", "The harbour is open.");
        _documents.Write("killer.pdf", HostileFile.StackBreaker);
        var intake = Intake();
        Assert.Equal((2, 1), await CountsAsync(intake));
        Assert.Equal((0, 1), await CountsAsync(intake));
        // A new start gives it one more try.
        Assert.Equal((1, 1), await CountsAsync(Intake()));
        Assert.Equal((0, 1), await CountsAsync(Intake()));
    }

    [Fact]
    public async Task Wider_limits_give_a_file_another_try()
    {
        _documents.Write("long.html", $"<p>{new string('a', 2_000)}</p>");
        _limits.MaximumTextCharacters = 1_000;
        Assert.Equal("holds more than 1,000 characters of text; split it into several files", Assert.Single((await ReadAsync()).Files).Fault);
        _limits.MaximumTextCharacters = 10_000;
        Assert.Null(Assert.Single((await ReadAsync()).Files).Fault);
    }

    [Fact]
    public async Task A_state_directory_that_cannot_be_written_costs_time_only()
    {
        _documents.Write("one.txt", "The harbour is open.");
        var file = _state.Write("state", "a file where a folder is wanted");
        var intake = new FolderIntake(Options.Create(_limits), file, TimeProvider.System, NullLogger<FolderIntake>.Instance);
        Assert.Single((await intake.ReadAsync(_documents.Path, null, TestContext.Current.CancellationToken)).Documents);
    }

    public void Dispose()
    {
        _documents.Dispose();
        _state.Dispose();
    }

    private string[] Entries() => [.. Directory.GetFiles(_state.Path, "*.json", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "manifest.json")];

    private FolderIntake Intake() => new(Options.Create(_limits), _state.Path, TimeProvider.System, NullLogger<FolderIntake>.Instance);

    private Task<ChatBot.Knowledge.Ingestion.Intake> ReadAsync() => Intake().ReadAsync(_documents.Path, null, TestContext.Current.CancellationToken);

    private async Task<(int ReadAnew, int Documents)> CountsAsync(FolderIntake intake)
    {
        var read = await intake.ReadAsync(_documents.Path, null, TestContext.Current.CancellationToken);
        return (read.ReadAnew, read.Documents.Count);
    }
}
