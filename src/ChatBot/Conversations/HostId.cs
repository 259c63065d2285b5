namespace ChatBot.Conversations;

/// <summary>One run of one process; a restart is another host.</summary>
internal readonly record struct HostId(string Value)
{
    public static HostId New() => new($"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}");

    public override string ToString() => Value;
}
