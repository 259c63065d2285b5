using ChatBot.Knowledge.Ingestion;

namespace ChatBot.Tests.Knowledge.Ingestion;

public sealed class SettlingTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly Settling _settling;

    public SettlingTests()
    {
        _folder.Write("one.txt", "One.");
        _settling = new Settling(FolderSnapshot.Of(_folder.Path));
    }

    [Fact]
    public void Nothing_new_is_no_change() => Assert.False(Observe(at: 0) || Observe(at: 60_000));

    [Fact]
    public void A_new_file_is_reported_once_it_has_come_to_rest()
    {
        _folder.Write("two.txt", "Two.");
        Assert.False(Observe(at: 0));
        Assert.False(Observe(at: 499));
        Assert.True(Observe(at: 500));
        Assert.False(Observe(at: 1_000));
    }

    [Fact]
    public void A_file_that_is_still_being_written_is_waited_for()
    {
        for (var at = 0; at < 10; at++)
        {
            _folder.Write("two.txt", new string('2', at + 1));
            Assert.False(Observe(at * 400));
        }

        Assert.True(Observe(at: 4_200));
    }

    [Fact]
    public void A_file_that_never_comes_to_rest_does_not_keep_the_others_waiting()
    {
        var reported = Enumerable.Range(0, 40).Count(at =>
        {
            _folder.Write("two.txt", new string('2', at + 1));
            return Observe(at * 400);
        });
        Assert.Equal(1, reported);
    }

    [Fact]
    public void What_came_and_went_again_is_no_change()
    {
        var path = _folder.Write("two.txt", "Two.");
        Assert.False(Observe(at: 0));
        File.Delete(path);
        Assert.False(Observe(at: 600));
        Assert.False(_settling.IsUnsettled);
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("deleted")]
    [InlineData("renamed")]
    [InlineData("glossary")]
    public void Every_kind_of_change_is_seen(string kind)
    {
        var path = Path.Combine(_folder.Path, "one.txt");
        switch (kind)
        {
            case "changed":
                File.WriteAllText(path, "Another one.");
                break;
            case "deleted":
                File.Delete(path);
                break;
            case "renamed":
                File.Move(path, path + ".md");
                break;
            default:
                _folder.Write("glossary.yaml", "- name: Harbour");
                break;
        }

        Assert.False(Observe(at: 0));
        Assert.True(Observe(at: 600));
    }

    public void Dispose() => _folder.Dispose();

    private bool Observe(int at) => _settling.Observe(FolderSnapshot.Of(_folder.Path), DateTimeOffset.UnixEpoch.AddMilliseconds(at));
}
