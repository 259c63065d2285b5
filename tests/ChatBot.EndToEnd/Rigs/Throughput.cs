namespace ChatBot.EndToEnd.Rigs;

/// <param name="Microseconds">The host's own processor time for one request: it hardly depends on what else the machine does.</param>
internal sealed record Throughput(double PerSecond, double Microseconds)
{
    public override string ToString() => $"{PerSecond:0}/s ({Microseconds:0} µs)";
}
