using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Answering.Wire;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AnswerJson))]
[JsonSerializable(typeof(QuestionJson))]
[JsonSerializable(typeof(CitedStatementJson))]
[JsonSerializable(typeof(VerdictJson))]
internal sealed partial class AnsweringJson : JsonSerializerContext
{
    /// <summary>One answer a line, Japanese readable as it stands; for files and terminals, never inside HTML.</summary>
    public static AnsweringJson Lines { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<Outcome>(JsonNamingPolicy.CamelCase) },
    });

    /// <summary>For HTTP.</summary>
    public static AnsweringJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<Outcome>(JsonNamingPolicy.CamelCase) },
    });
}
