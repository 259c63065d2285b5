using ChatBot.Conversations.Storage;
using ChatBot.Tests.Conversations.Storage;

namespace ChatBot.Tests.Conversations.Schedules;

[Collection(nameof(PostgresTests))]
public sealed class PostgresScheduleTests(PostgresFixture fixture) : ScheduleTests
{
    private protected override IStateDatabase Open() => new PostgresDatabase(fixture.Server.NewDatabase());
}
