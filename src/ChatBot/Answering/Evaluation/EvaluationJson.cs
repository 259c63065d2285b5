using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Answering.Evaluation;

[JsonSerializable(typeof(GoldenQuestion))]
[JsonSerializable(typeof(EvaluationRun))]
internal sealed partial class EvaluationJson : JsonSerializerContext
{
    public static EvaluationJson Files { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<Grade>(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    });
}
