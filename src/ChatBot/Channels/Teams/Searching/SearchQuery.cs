using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Channels.Teams.Rendering;

namespace ChatBot.Channels.Teams.Searching;

/// <summary>What was typed into the compose box, and which page of the results is wanted.</summary>
internal sealed record SearchQuery(string Text, int Skip, int Count)
{
    private const int MostSkipped = 1_000;

    public static SearchQuery? Of(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } query || TextOf(query, "commandId") != SearchExtension.Command)
            return null;
        var text = "";
        if (query.TryGetProperty("parameters", out var parameters) && parameters.ValueKind == JsonValueKind.Array)
        {
            // On opening Teams sends one parameter of its own, initialRun, and nothing typed.
            text = parameters.EnumerateArray()
                .Where(parameter => parameter.ValueKind == JsonValueKind.Object && TextOf(parameter, "name") == SearchExtension.Parameter)
                .Select(parameter => TextOf(parameter, "value")).FirstOrDefault() ?? "";
        }

        text = text.Trim();
        var options = query.TryGetProperty("queryOptions", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        return new SearchQuery(
            // Somebody pastes a page: its beginning is looked for.
            text[..ShortText.Boundary(text, Question.MaximumLength)],
            Math.Clamp(NumberOf(options, "skip", 0), 0, MostSkipped),
            Math.Clamp(NumberOf(options, "count", MostSkipped), 1, MostSkipped));
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int NumberOf(JsonElement element, string name, int otherwise) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : otherwise;
}
