namespace ChatBot.Channels;

/// <summary>A list given as one word binds to nothing, and an empty list of those who may come in, or of what may be quoted, shuts nobody out.</summary>
internal static class ListSettings
{
    public static IEnumerable<string> Faults(IEnumerable<IConfigurationSection> lists) => lists
        .Where(list => list.Value is { Length: > 0 })
        .Select(list => $"{list.Path} is a list, and \"{list.Value}\" is none. Number its entries: {list.Path}:0, {list.Path}:1 (in the environment {list.Path.Replace(":", "__", StringComparison.Ordinal)}__0).");
}
