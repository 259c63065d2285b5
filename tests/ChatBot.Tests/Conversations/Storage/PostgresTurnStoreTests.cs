using ChatBot.Conversations.Storage;

namespace ChatBot.Tests.Conversations.Storage;

[Collection(nameof(PostgresTests))]
public sealed class PostgresTurnStoreTests(PostgresFixture fixture) : TurnStoreTests
{
    private protected override StateHarness Open() =>
        new(new PostgresDatabase(fixture.Server.NewDatabase()), new(TurnBuilder.Morning));
}
