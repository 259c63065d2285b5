using System.Diagnostics.Metrics;

namespace ChatBot.LanguageModels;

/// <summary>Calls and tokens, for the meters and in sum since the start.</summary>
internal sealed class ModelMetrics(IMeterFactory meters)
{
    public const string Name = "ChatBot.LanguageModels";

    private readonly Counter<long> _tokens = meters.Create(Name).CreateCounter<long>("chatbot.model.tokens", "{token}", "Tokens by prompt and direction, estimated where the service does not count them.");
    private readonly Histogram<double> _duration = meters.Create(Name).CreateHistogram<double>("chatbot.model.duration", "s", "Calls to the model, by prompt and outcome.");
    private long _calls;
    private long _failures;
    private long _read;
    private long _written;

    public ModelUsage SinceStart => new(Volatile.Read(ref _calls), Volatile.Read(ref _failures), Volatile.Read(ref _read), Volatile.Read(ref _written));

    public void Count(string prompt, ModelFault? fault, TimeSpan duration, long read, long written)
    {
        Interlocked.Increment(ref _calls);
        if (fault is not null)
            Interlocked.Increment(ref _failures);
        Interlocked.Add(ref _read, read);
        Interlocked.Add(ref _written, written);
        var name = new KeyValuePair<string, object?>("prompt", prompt);
        _tokens.Add(read, name, new("direction", "input"));
        _tokens.Add(written, name, new("direction", "output"));
        _duration.Record(duration.TotalSeconds, name, new("outcome", fault?.ToString() ?? "Ok"));
    }
}

internal sealed record ModelUsage(long Calls, long Failures, long TokensRead, long TokensWritten)
{
    public override string ToString() => $"{Calls} calls, {Failures} of them failed, {TokensRead} tokens read and {TokensWritten} written since the start";
}
