using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Conversations.Storage;

/// <summary>One server for all tests that need one; where none can be had they are skipped with the reason.</summary>
public sealed class PostgresFixture : IDisposable
{
    private readonly Lazy<PostgresServer> server = new(PostgresServer.Start);

    internal PostgresServer Server
    {
        get
        {
            Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? "");
            return server.Value;
        }
    }

    public void Dispose()
    {
        if (server.IsValueCreated)
            server.Value.Dispose();
    }
}

[CollectionDefinition(nameof(PostgresTests))]
public sealed class PostgresTests : ICollectionFixture<PostgresFixture>;
