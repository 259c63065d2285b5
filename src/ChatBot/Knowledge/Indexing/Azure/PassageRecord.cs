using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace ChatBot.Knowledge.Indexing.Azure;

/// <summary>A passage as the service keeps it. With its span and hashes it can be held against the documents when it comes back.</summary>
/// <param name="Id">Of document and span; letters and digits only, as keys must be.</param>
/// <param name="Terms">The words as the embedded index spells them, in reading order, a space between.</param>
/// <param name="DocumentHash">SHA-256 of the file's bytes, lower-case hex.</param>
/// <param name="TextHash">SHA-256 of <paramref name="Text"/> in UTF-8, lower-case hex.</param>
/// <param name="Vector">Left out where no embedding model is configured.</param>
internal sealed record PassageRecord(
    [property: JsonPropertyName(PassageField.Id)] string Id,
    [property: JsonPropertyName(PassageField.Document)] string Document,
    [property: JsonPropertyName(PassageField.Collection)] string Collection,
    [property: JsonPropertyName(PassageField.Title)] string Title,
    [property: JsonPropertyName(PassageField.Headings)] string Headings,
    [property: JsonPropertyName(PassageField.Date)] DateTimeOffset? Date,
    [property: JsonPropertyName(PassageField.Start)] int Start,
    [property: JsonPropertyName(PassageField.End)] int End,
    [property: JsonPropertyName(PassageField.Text)] string Text,
    [property: JsonPropertyName(PassageField.Terms)] string? Terms,
    [property: JsonPropertyName(PassageField.DocumentHash)] string DocumentHash,
    [property: JsonPropertyName(PassageField.TextHash)] string TextHash,
    [property: JsonPropertyName(PassageField.Vector), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] float[]? Vector)
{
    public static PassageRecord Of(Passage passage, Generation generation, float[]? vector) => new(
        IdOf(passage),
        passage.Document.Id.Path,
        passage.Document.Collection,
        passage.Document.Title,
        string.Join('\n', passage.HeadingPath),
        passage.Document.Date is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : null,
        passage.Span.Start,
        passage.Span.End,
        passage.Text,
        string.Join(' ', generation.Forward.SearchableTerms(passage.Number).Select(SearchText.Spelled)),
        passage.Document.ContentHash,
        HashOf(passage.Text),
        vector);

    public static string IdOf(Passage passage) => HashOf($"{passage.Document.Id}\n{passage.Span}")[..40];

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
