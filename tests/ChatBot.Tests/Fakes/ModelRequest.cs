using System.Text.Json.Nodes;

namespace ChatBot.Tests.Fakes;

/// <summary>One call as it came over the wire.</summary>
internal sealed record ModelRequest(string Path, string? Authorization, string? ApiKey, JsonObject Body)
{
    public IReadOnlyList<JsonObject> Messages => [.. Body["messages"]!.AsArray().Select(message => message!.AsObject())];

    public string Roles => string.Join(", ", Messages.Select(message => (string?)message["role"]));

    public string System => TextOf(Messages.First(message => (string?)message["role"] == "system"));

    public string User => TextOf(Messages.First(message => (string?)message["role"] == "user"));

    /// <summary>What functions returned, in order.</summary>
    public IReadOnlyList<string> Results => [.. Messages.Where(message => (string?)message["role"] == "tool").Select(TextOf)];

    public bool IsForStatements => (string?)Body["response_format"]?["json_schema"]?["name"] == "statements";

    public bool IsTranslation => !IsForStatements && System.Contains("translate", StringComparison.OrdinalIgnoreCase);

    public bool IsRestatement => !IsForStatements && !IsTranslation;

    /// <summary>The passages shown, the refused statements left out.</summary>
    public IReadOnlyList<(int Source, string Text)> Passages => [.. Lines(User.Split("Statements that were refused")[0], "source").Select(line => ((int)line["source"]!, (string)line["text"]!))];

    public IReadOnlyList<JsonObject> Refused => [.. Lines(User, "reason")];

    public string Question => (string)JsonNode.Parse(User.TrimEnd().Split('\n')[^1])!;

    private static IEnumerable<JsonObject> Lines(string text, string field) => text.Split('\n')
        .Where(line => line.StartsWith('{')).Select(line => JsonNode.Parse(line)!.AsObject()).Where(line => line.ContainsKey(field));

    private static string TextOf(JsonObject message) => message["content"] switch
    {
        JsonArray parts => string.Concat(parts.Select(part => (string?)part!["text"])),
        JsonNode text => (string)text!,
        null => "",
    };
}
