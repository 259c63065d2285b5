using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatBot.LanguageModels;

namespace ChatBot.Answering.Writing;

/// <summary>What a model proposes to say, as it says it: nothing of it is believed yet.</summary>
internal sealed record ModelReply(IReadOnlyList<ModelStatement?>? Statements, bool Complete)
{
    // Braces that are tried as the beginning of an object.
    private const int MostObjects = 100;

    /// <exception cref="ModelException">Not the JSON that was asked for.</exception>
    public static ModelReply Read(string reply) => Last(reply, JsonLines.Default.ModelReply, read => read.Statements is not null);

    /// <exception cref="ModelException">Not the JSON that was asked for.</exception>
    public static string ReadQuestion(string reply) => Last(reply, JsonLines.Default.RewrittenQuestion, read => read.Question is not null).Question!.Trim();

    // Models without a schema like to think aloud, and to put a fence around their JSON: the last object that is as asked counts.
    private static T Last<T>(string reply, JsonTypeInfo<T> type, Func<T, bool> isAsked)
        where T : class
    {
        var json = Encoding.UTF8.GetBytes(reply).AsSpan();
        var (found, fault) = ((T?)null, (JsonException?)null);
        for (var tries = 0; tries < MostObjects && json.IndexOf((byte)'{') is >= 0 and var start; tries++)
        {
            json = json[start..];
            var reader = new Utf8JsonReader(json);
            try
            {
                if (JsonSerializer.Deserialize(ref reader, type) is { } read && isAsked(read))
                    found = read;
                json = json[(int)reader.BytesConsumed..];
            }
            catch (JsonException broken)
            {
                fault = broken;
                json = json[1..];
            }
        }

        return found ?? throw Malformed(fault);
    }

    private static ModelException Malformed(JsonException? cause) => new(ModelFault.Malformed, "The reply is not the JSON that was asked for: look at prompts/*/config.json, or take a model that can write it", cause);
}

/// <param name="Source">The number of the passage.</param>
/// <param name="Quote">Its words, as far as the model is to be believed.</param>
internal sealed record ModelStatement(string? Text, int Source, string? Quote);
