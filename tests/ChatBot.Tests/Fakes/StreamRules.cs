using System.Text.Json.Nodes;

namespace ChatBot.Tests.Fakes;

/// <summary>What Teams allows within one streamed message.</summary>
internal sealed class StreamRules
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Lock gate = new();
    private readonly Dictionary<string, StreamState> streams = new(StringComparer.Ordinal);

    public static JsonNode? InfoOf(JsonObject activity) =>
        (activity["entities"] as JsonArray)?.FirstOrDefault(entity => (string?)entity?["type"] == "streaminfo");

    public void Start(string stream, DateTimeOffset now)
    {
        lock (gate)
            streams[stream] = new StreamState(now, 1, "", false);
    }

    /// <summary>Why the activity is refused; null takes it into the stream.</summary>
    public string? Refusal(string stream, JsonObject activity, JsonNode info, DateTimeOffset now)
    {
        lock (gate)
        {
            if (!streams.TryGetValue(stream, out var state))
                return "no such stream";
            if (state.Completed)
                return "The bot already completed streamed message";
            if (now - state.Started > Longest)
                return "Message streaming finished due to exceeded streaming time";

            var text = (string?)activity["text"] ?? "";
            var kind = (string?)info["streamType"];
            if (kind == "final")
            {
                if (info["streamSequence"] is not null)
                    return "a final message carries no streamSequence";
                streams[stream] = state with { Completed = true };
                return null;
            }

            if ((int?)info["streamSequence"] is not { } sequence || sequence <= state.Sequence)
                return "ContentStreamSequenceOrderPreConditionFailed";
            if (kind == "streaming" && !text.StartsWith(state.Text, StringComparison.Ordinal))
                return "Request should contain the previously streamed content";
            streams[stream] = state with { Sequence = sequence, Text = kind == "streaming" ? text : state.Text };
            return null;
        }
    }

    private sealed record StreamState(DateTimeOffset Started, int Sequence, string Text, bool Completed);
}
