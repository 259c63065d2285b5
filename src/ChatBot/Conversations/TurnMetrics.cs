using System.Diagnostics.Metrics;

namespace ChatBot.Conversations;

/// <summary>What became of the turns, and how long their askers waited.</summary>
internal sealed class TurnMetrics(IMeterFactory meters, TimeProvider time)
{
    private const string Name = "ChatBot.Conversations";

    private readonly Histogram<double> duration = meters.Create(Name).CreateHistogram<double>(
        "chatbot.turn.duration", "s", "From the acceptance of a turn, or the moment it fell due, to its end, by outcome.");

    public void Ended(ClaimedTurn claimed, TurnOutcome outcome) => duration.Record(
        (time.GetUtcNow() - claimed.DueAt).TotalSeconds,
        new KeyValuePair<string, object?>("outcome", outcome.ToString()),
        new KeyValuePair<string, object?>("channel", claimed.Turn.Key.Channel));
}
