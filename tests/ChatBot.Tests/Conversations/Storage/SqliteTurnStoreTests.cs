namespace ChatBot.Tests.Conversations.Storage;

public sealed class SqliteTurnStoreTests : TurnStoreTests
{
    private readonly StateFolder folder = new();

    private protected override StateHarness Open() => StateHarness.Sqlite(folder);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}
