using ChatBot.Knowledge.Ingestion;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Knowledge.Ingestion;

public sealed class FolderWatcherTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_change_is_told_of()
    {
        using var watcher = new FolderWatcher(_folder.Path, _clock, NullLogger.Instance);
        _folder.Write("one.txt", "One.");
        Assert.True(await NextAsync(watcher));
    }

    [Fact]
    public async Task A_folder_that_is_made_later_is_found()
    {
        var later = Path.Combine(_folder.Path, "later");
        using var watcher = new FolderWatcher(later, _clock, NullLogger.Instance);
        Directory.CreateDirectory(later);
        await File.WriteAllTextAsync(Path.Combine(later, "one.txt"), "One.", TestContext.Current.CancellationToken);
        Assert.True(await NextAsync(watcher));
    }

    [Fact]
    public async Task A_change_before_the_first_look_but_after_the_start_is_not_lost()
    {
        _folder.Write("one.txt", "One.");
        using var watcher = new FolderWatcher(_folder.Path, _clock, NullLogger.Instance);
        File.Delete(Path.Combine(_folder.Path, "one.txt"));
        Assert.True(await NextAsync(watcher));
    }

    [Fact]
    public async Task Nothing_is_told_of_a_quiet_folder()
    {
        using var watcher = new FolderWatcher(_folder.Path, _clock, NullLogger.Instance);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var changes = watcher.ChangesAsync(enough.Token).GetAsyncEnumerator(enough.Token);
        var next = changes.MoveNextAsync().AsTask();
        for (var polls = 0; polls < 20; polls++)
        {
            _clock.Advance(TimeSpan.FromSeconds(31));
            await Task.Yield();
        }

        Assert.False(next.IsCompleted);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    public void Dispose() => _folder.Dispose();

    // Time runs as fast as the watcher follows.
    private async Task<bool> NextAsync(FolderWatcher watcher)
    {
        await using var changes = watcher.ChangesAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = changes.MoveNextAsync().AsTask();
        while (!next.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        return await next;
    }
}
