using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Extraction;

namespace ChatBot.Channels.Terminal;

/// <summary>What <c>extract</c> prints.</summary>
internal sealed record ExtractedFile(
    string File, string? Title, string? Author, DateOnly? Date, IReadOnlyList<string> Notices, IReadOnlyList<Block> Blocks, string Text)
{
    public static ExtractedFile Of(string path, ExtractedText text) =>
        new(Path.GetFileName(path), text.Title, text.Author, text.Date, text.Notices, text.Blocks, text.Text);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(ExtractedFile))]
internal sealed partial class ExtractedFileJson : JsonSerializerContext
{
    /// <summary>For people to read: letters of all scripts as they are.</summary>
    public static ExtractedFileJson Readable => readable ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    // Not an initialiser: it would run before the generated half of the class has its own.
    private static ExtractedFileJson? readable;
}
