using ChatBot.Knowledge.Ingestion;

namespace ChatBot.Tests.Knowledge.Ingestion;

public sealed class DocumentFolderTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly ScratchFolder _elsewhere = new();

    [Fact]
    public void Documents_are_listed_in_the_order_of_their_ids()
    {
        foreach (var name in new[] { "b.txt", "a/c.MD", "a/b/d.pdf", "A.txt" })
            _folder.Write(name, "x");
        Assert.Equal("A.txt a/b/d.pdf a/c.MD b.txt", Names(DocumentFolder.List(_folder.Path).Files.Select(file => file.Id.Path)));
    }

    [Theory]
    [InlineData("glossary.yaml")]
    [InlineData("questions.jsonl")]
    [InlineData("README.md")]
    [InlineData("readme.txt")]
    [InlineData(".hidden.txt")]
    [InlineData(".git/config.txt")]
    [InlineData("~$report.docx")]
    [InlineData(".report.txt.swp")]
    [InlineData("report.txt~")]
    public void What_is_no_document_is_not_mentioned(string name)
    {
        _folder.Write(name, "x");
        var listing = DocumentFolder.List(_folder.Path);
        Assert.Empty(listing.Files);
        Assert.Empty(listing.Skipped);
    }

    [Theory]
    [InlineData("pier\nindexed harbour.txt", "pier\uFFFDindexed harbour.txt")]
    [InlineData("pier\u001B[2J.txt", "pier\uFFFD[2J.txt")]
    [InlineData("pier\u202Etxt.exe.txt", "pier\uFFFDtxt.exe.txt")]
    public void A_name_that_writes_over_what_stands_beside_it_is_left_out(string name, string shown)
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write(name, "x");
        var listing = DocumentFolder.List(_folder.Path);
        Assert.Empty(listing.Files);
        Assert.Equal(shown, Assert.Single(listing.Skipped).Id.Path);
    }

    [Fact]
    public void A_readme_below_the_top_is_a_document()
    {
        _folder.Write("port/README.md", "x");
        Assert.Single(DocumentFolder.List(_folder.Path).Files);
    }

    [Theory]
    [InlineData("photo.jpeg", "is not a format that is read: .jpeg")]
    [InlineData("LICENSE", "is not a format that is read: it has no extension")]
    public void Other_formats_are_named(string name, string reason)
    {
        _folder.Write(name, "x");
        Assert.Equal(reason, Assert.Single(DocumentFolder.List(_folder.Path).Skipped).Reason);
    }

    [Fact]
    public void Names_with_signs_in_them_are_names()
    {
        string[] names = ["empty#hash.txt", "100%.txt", "a b&c.txt", "港.txt", new string('x', 250) + ".txt"];
        foreach (var name in names)
            _folder.Write(name, "x");
        Assert.Equal(names.Length, DocumentFolder.List(_folder.Path).Files.Count);
    }

    [Fact]
    public void Links_are_followed_within_the_folder_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        var inside = _folder.Write("real.txt", "x");
        var outside = _elsewhere.Write("secret.txt", "x");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "inside.txt"), inside);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "outside.txt"), outside);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "dangling.txt"), Path.Combine(_folder.Path, "nothing.txt"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "circle.txt"), Path.Combine(_folder.Path, "circle.txt"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "away"), _elsewhere.Path);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "self"), _folder.Path);
        // A link whose path looks as if it stayed inside.
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "through.txt"), Path.Combine(_folder.Path, "away", "secret.txt"));
        var listing = DocumentFolder.List(_folder.Path);
        Assert.Equal("inside.txt real.txt", Names(listing.Files.Select(file => file.Id.Path)));
        Assert.Equal(
            [
                ("away", "is a link that leads out of the documents folder"),
                ("circle.txt", "is a link to nothing"),
                ("dangling.txt", "is a link to nothing"),
                ("outside.txt", "is a link that leads out of the documents folder"),
                ("self", "is a link to another folder of the documents; its files are read where they are"),
                ("through.txt", "is a link that leads out of the documents folder"),
            ],
            listing.Skipped.Select(file => (file.Id.Path, file.Reason)));
    }

    [Fact]
    public async Task A_pipe_is_named_and_never_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files on Windows.");
        await MakePipeAsync(Path.Combine(_folder.Path, "pipe.txt"));
        Assert.Equal("is a pipe, not a file", Assert.Single(DocumentFolder.List(_folder.Path).Skipped).Reason);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_that_says_what_to_do() =>
        Assert.Contains("Knowledge:Documents", Assert.Throws<DirectoryNotFoundException>(() => DocumentFolder.List(Path.Combine(_folder.Path, "none"))).Message, StringComparison.Ordinal);

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    internal static async Task MakePipeAsync(string path)
    {
        using var process = System.Diagnostics.Process.Start("mkfifo", path);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static string Names(IEnumerable<string> names) => string.Join(' ', names);
}
