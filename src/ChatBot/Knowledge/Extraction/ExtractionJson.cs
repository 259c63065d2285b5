using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Knowledge.Extraction;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExtractionRequest))]
[JsonSerializable(typeof(ExtractionResult))]
internal sealed partial class ExtractionJson : JsonSerializerContext
{
    /// <summary>One object a line, letters of all scripts as they are: half the size for Japanese text.</summary>
    public static ExtractionJson Line => _line ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    // Not an initialiser: it would run before the generated half of the class has its own.
    private static ExtractionJson? _line;
}
