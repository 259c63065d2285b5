using ChatBot.Conversations.Storage;
using ChatBot.Tests.Conversations.Storage;

namespace ChatBot.Tests.Conversations.Watches;

[Collection(nameof(PostgresTests))]
public sealed class PostgresWatchTests(PostgresFixture fixture) : WatchTests
{
    private protected override IStateDatabase Open() => new PostgresDatabase(fixture.Server.NewDatabase());
}
