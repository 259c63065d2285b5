using ChatBot.Conversations.Storage;

namespace ChatBot.Tests.Conversations.Watches;

public sealed class SqliteWatchTests : WatchTests
{
    private readonly StateFolder folder = new();

    private protected override IStateDatabase Open() => new SqliteDatabase(folder.Path, TimeProvider.System);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}
