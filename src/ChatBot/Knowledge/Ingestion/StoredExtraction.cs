using System.Text.Json.Serialization;
using ChatBot.Knowledge.Extraction;

namespace ChatBot.Knowledge.Ingestion;

/// <summary>What is remembered of one file between two starts: its text, or that it cannot be read.</summary>
/// <param name="Limits">The limits it was read under; a fault under narrower ones says nothing.</param>
/// <param name="Attempts">How often it took the reading process down.</param>
internal sealed record StoredExtraction(ExtractionResult Result, string Limits, int Attempts);

/// <summary>What a file looked like when its content was last hashed.</summary>
internal sealed record SeenFile(long Length, long WrittenTicks, string ContentHash);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredExtraction))]
[JsonSerializable(typeof(Dictionary<string, SeenFile>))]
internal sealed partial class StoreJson : JsonSerializerContext;
