using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatBot.Tests.Channels.Slack;

/// <summary>Reads a message as Slack would, and names whatever in it is more than words: the other side of the rendering, written from Slack's rules.</summary>
internal static partial class ShownText
{
    private static readonly HashSet<string> LiveTypes = ["user", "usergroup", "channel", "broadcast", "emoji", "image", "video", "file", "date", "color", "team"];

    private static readonly HashSet<string> ParsedTypes = ["mrkdwn", "markdown"];

    /// <param name="home">Where links may lead.</param>
    public static IEnumerable<string> LiveThings(JsonNode? message, string home)
    {
        switch (message)
        {
            case JsonArray items:
                return items.SelectMany(item => LiveThings(item, home));
            case JsonObject one:
                return InObject(one, home).Concat(one.SelectMany(field => LiveThings(field.Value, home)));
            default:
                return [];
        }
    }

    /// <summary>All words of a block, in order.</summary>
    public static string Words(JsonNode? node) => node switch
    {
        JsonArray items => string.Concat(items.Select(Words)),
        JsonObject one => string.Concat(one.Select(field => field is { Key: "text", Value: JsonValue text } ? (string)text! : Words(field.Value))),
        _ => "",
    };

    private static IEnumerable<string> InObject(JsonObject one, string home)
    {
        var type = (string?)one["type"];
        // The value of a button comes back, and is never shown.
        foreach (var words in one.Where(field => field.Key != "value").Select(field => field.Value).OfType<JsonValue>().Where(value => value.GetValueKind() == System.Text.Json.JsonValueKind.String).Select(value => (string)value!))
        {
            if (words.AsSpan().IndexOfAnyInRange('\u202A', '\u202E') >= 0 || words.AsSpan().IndexOfAnyInRange('\u2066', '\u2069') >= 0)
                yield return "text that reads in another direction than it stands";
        }

        if (type is not null && LiveTypes.Contains(type))
            yield return $"an element of type {type}";
        if (type is not null && ParsedTypes.Contains(type) && one["text"] is JsonValue parsed)
        {
            foreach (var token in Tokens((string?)parsed ?? ""))
                yield return token;
        }

        if (type is null && one["text"] is JsonValue text)
        {
            foreach (var token in Tokens((string?)text ?? ""))
                yield return token;
        }

        foreach (var name in new[] { "url", "image_url", "thumb_url" })
        {
            if (one[name] is JsonValue address && ((string?)address)?.StartsWith(home, StringComparison.Ordinal) != true)
                yield return $"a link to {address}";
        }

        foreach (var name in new[] { "link_names", "unfurl_links", "unfurl_media" })
        {
            if (one[name] is JsonValue flag && flag.ToString() == "true")
                yield return $"{name} is on";
        }
    }

    // What stands between angle brackets is a command to Slack; the bare words are, where names are linked.
    private static IEnumerable<string> Tokens(string text) =>
        Token().Matches(text).Select(match => match.Value).Concat(Broadcast().Matches(text).Select(match => match.Value));

    [GeneratedRegex("<[^>]*>?", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("@(?:here|channel|everyone)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Broadcast();
}
