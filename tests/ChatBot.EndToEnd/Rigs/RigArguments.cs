using System.Globalization;

namespace ChatBot.EndToEnd.Rigs;

/// <summary><c>--name value</c> pairs.</summary>
internal sealed class RigArguments
{
    private readonly Dictionary<string, string> values;

    public RigArguments(params IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 != 0 || arguments.Where((_, i) => i % 2 == 0).Any(name => !name.StartsWith("--", StringComparison.Ordinal)))
            throw new FormatException("Give options as pairs: --name value.");
        values = arguments.Chunk(2).ToDictionary(pair => pair[0][2..], pair => pair[1], StringComparer.Ordinal);
    }

    public string Text(string name, string otherwise = "") => values.GetValueOrDefault(name, otherwise);

    public int Number(string name, int otherwise) =>
        values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>Names given that nobody asks for are mistakes.</summary>
    public void AllowOnly(params IReadOnlyCollection<string> names)
    {
        if (values.Keys.FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal)) is { } unknown)
            throw new FormatException($"There is no option --{unknown}. The options are: {string.Join(", ", names.Select(name => $"--{name}"))}.");
    }
}
