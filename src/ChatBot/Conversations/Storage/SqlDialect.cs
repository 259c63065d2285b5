namespace ChatBot.Conversations.Storage;

/// <summary>The few places in which the two databases speak differently.</summary>
/// <param name="NextFence">A statement that yields a number never yielded before.</param>
/// <param name="LeaseClock">Milliseconds since 1970 by the one clock that all hosts share: the server's, or this host's where there is one host.</param>
/// <param name="SkipLocked">Lets hosts that erase at the same moment pass each other by.</param>
internal sealed record SqlDialect(string NextFence, string LeaseClock, string SkipLocked)
{
    public static SqlDialect Sqlite { get; } = new(
        "update fences set value = value + 1 returning value",
        "@now",
        "");

    public static SqlDialect Postgres { get; } = new(
        "select nextval('fences')",
        "(extract(epoch from clock_timestamp()) * 1000)::bigint",
        "for update skip locked");
}
