namespace ChatBot.Tests.Fakes;

/// <summary>What a fake platform does to one call instead of serving it well.</summary>
internal abstract record Fault
{
    /// <summary>Serves the call, late.</summary>
    public sealed record Delay(TimeSpan For) : Fault;

    /// <summary>429 with <c>Retry-After</c>; nothing is stored.</summary>
    public sealed record TooMany(int RetryAfterSeconds) : Fault;

    /// <summary>Answers with an error; nothing is stored.</summary>
    public sealed record Refuse(int Status) : Fault;

    /// <summary>Stores and shows the message, and then answers with an error.</summary>
    public sealed record FailAfterStoring(int Status) : Fault;

    /// <summary>Cuts the connection; nothing is stored.</summary>
    public sealed record Cut : Fault;

    /// <summary>Stores and shows the message, and then cuts the connection.</summary>
    public sealed record CutAfterStoring : Fault;
}
