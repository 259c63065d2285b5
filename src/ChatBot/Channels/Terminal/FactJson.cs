using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Facts.Reading;

namespace ChatBot.Channels.Terminal;

/// <summary>One fact as <c>facts --json</c> prints it.</summary>
/// <param name="Start">Of the name, in the document's extracted text.</param>
/// <param name="Clause">The words that carry the fact.</param>
internal sealed record FactJson(
    FactKind Kind,
    string Name,
    string Key,
    string Document,
    int Start,
    int End,
    IReadOnlyList<FactDateJson> Dates,
    IReadOnlyList<FactPartJson> Parts,
    int ClauseStart,
    int ClauseEnd,
    string Clause)
{
    public static FactJson Of(Fact fact) => new(
        fact.Kind,
        fact.Name,
        fact.Key,
        fact.Document.Id.Path,
        fact.NameSpan.Start,
        fact.NameSpan.End,
        [.. fact.Dates.Select(date => new FactDateJson(date.First, date.Last, date.Span.Start, date.Span.End))],
        [.. fact.Parts.Select(part => new FactPartJson(part.Kind, part.Text, part.Span.Start, part.Span.End))],
        fact.Clause.Start,
        fact.Clause.End,
        ShownText.Of(fact.Document.Text, fact.Clause));
}

internal sealed record FactDateJson(DateOnly First, DateOnly Last, int Start, int End);

internal sealed record FactPartJson(PartKind Kind, string Text, int Start, int End);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FactJson))]
internal sealed partial class FactJsonContext : JsonSerializerContext
{
    public static FactJsonContext Lines => lines ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    // Not an initialiser: it would run before the generated half of the class has its own.
    private static FactJsonContext? lines;
}
