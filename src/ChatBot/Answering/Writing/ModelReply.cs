using System.Text.Json;
using ChatBot.LanguageModels;

namespace ChatBot.Answering.Writing;

/// <summary>What a model proposes to say, as it says it: nothing of it is believed yet.</summary>
internal sealed record ModelReply(IReadOnlyList<ModelStatement?>? Statements, bool Complete)
{
    /// <exception cref="ModelException">Not the JSON that was asked for.</exception>
    public static ModelReply Read(string reply)
    {
        try
        {
            return JsonSerializer.Deserialize(ObjectIn(reply), JsonLines.Default.ModelReply) is { Statements: not null } read ? read : throw Malformed();
        }
        catch (JsonException fault)
        {
            throw Malformed(fault);
        }
    }

    /// <exception cref="ModelException">Not the JSON that was asked for.</exception>
    public static string ReadQuestion(string reply)
    {
        try
        {
            return JsonSerializer.Deserialize(ObjectIn(reply), JsonLines.Default.RewrittenQuestion)?.Question?.Trim() ?? throw Malformed();
        }
        catch (JsonException fault)
        {
            throw Malformed(fault);
        }
    }

    // Models without a schema like to put a fence around their JSON.
    private static ReadOnlySpan<char> ObjectIn(string reply)
    {
        var (first, last) = (reply.IndexOf('{', StringComparison.Ordinal), reply.LastIndexOf('}'));
        return first < 0 || last < first ? reply : reply.AsSpan(first, last + 1 - first);
    }

    private static ModelException Malformed(JsonException? cause = null) => new(ModelFault.Malformed, "The reply is not the JSON that was asked for", cause);
}

/// <param name="Source">The number of the passage.</param>
/// <param name="Quote">Its words, as far as the model is to be believed.</param>
internal sealed record ModelStatement(string? Text, int Source, string? Quote);
