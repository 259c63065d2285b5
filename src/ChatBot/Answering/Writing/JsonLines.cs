using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Answering.Writing;

/// <summary>How data goes into a prompt: as JSON, one object a line, so that nothing in it can end it.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(PassageLine))]
[JsonSerializable(typeof(RejectedLine))]
[JsonSerializable(typeof(ExchangeLine))]
[JsonSerializable(typeof(NameLine))]
[JsonSerializable(typeof(ModelReply))]
[JsonSerializable(typeof(RewrittenQuestion))]
internal sealed partial class JsonLines : JsonSerializerContext
{
    // A model reads letters better than their escapes.
    private static readonly JsonLines Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string OfText(string text) => JsonSerializer.Serialize(text, Readable.String);

    public static string Of<T>(IEnumerable<T> items) =>
        string.Join('\n', items.Select(item => JsonSerializer.Serialize(item, typeof(T), Readable)));
}

/// <param name="Date">The day the document speaks from, as yyyy-MM-dd.</param>
internal sealed record PassageLine(int Source, string Title, DateOnly? Date, string? Heading, string Text);

internal sealed record RejectedLine(string Text, int Source, string Quote, string Reason);

internal sealed record ExchangeLine(string Question, string Answer);

/// <param name="Written">As the question has it.</param>
internal sealed record NameLine(string Written, string Name);

internal sealed record RewrittenQuestion(string? Question);
