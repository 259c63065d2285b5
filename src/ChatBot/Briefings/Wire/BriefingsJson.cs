using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Briefings.Wire;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BriefingJson))]
internal sealed partial class BriefingsJson : JsonSerializerContext
{
    /// <summary>Japanese readable as it stands; for files and terminals, never inside HTML.</summary>
    public static BriefingsJson Lines { get; } = new(With(JavaScriptEncoder.UnsafeRelaxedJsonEscaping));

    /// <summary>For HTTP.</summary>
    public static BriefingsJson Wire { get; } = new(With(JavaScriptEncoder.Default));

    private static JsonSerializerOptions With(JavaScriptEncoder encoder) => new(JsonSerializerDefaults.Web)
    {
        Encoder = encoder,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<SectionKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<EventState>(JsonNamingPolicy.CamelCase) },
    };
}
