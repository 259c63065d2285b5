using System.Text.Json;

namespace ChatBot.Channels.Teams.Wire;

/// <summary>Somebody who is mentioned in a message, with the words that do it.</summary>
internal sealed record Mention(string Id, string Name, string Text)
{
    public static IEnumerable<Mention> In(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity.ValueKind != JsonValueKind.Object || TextOf(entity, "type") != "mention")
                continue;
            if (!entity.TryGetProperty("mentioned", out var mentioned) || mentioned.ValueKind != JsonValueKind.Object || TextOf(mentioned, "id") is not { } id)
                continue;
            var name = TextOf(mentioned, "name") ?? "";
            var text = TextOf(entity, "text") is { Length: > 0 } given ? given : $"<at>{name}</at>";
            // A text of any other shape would cut words out of the message that mention nobody.
            if (text.StartsWith("<at", StringComparison.OrdinalIgnoreCase) && text.EndsWith("</at>", StringComparison.OrdinalIgnoreCase))
                yield return new Mention(id, name, text);
        }
    }

    private static string? TextOf(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
