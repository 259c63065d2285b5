using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ChatBot.Knowledge.Glossaries;

/// <summary>The names that mean the same, as the people who run the bot wrote them down in <c>glossary.yaml</c>.</summary>
internal sealed record Glossary(IReadOnlyList<GlossaryEntry> Entries)
{
    public const string FileName = "glossary.yaml";

    public static Glossary Empty { get; } = new([]);

    /// <exception cref="InvalidDataException">Not a list of entries with a name; the message says where.</exception>
    public static Glossary Parse(string yaml)
    {
        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
            var lines = reader.Deserialize<List<Line>?>(yaml) ?? [];
            return new Glossary([.. lines.Select(Entry)]);
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"{FileName}, line {fault.Start.Line}: {fault.InnerException?.Message ?? fault.Message}", fault);
        }
    }

    private static GlossaryEntry Entry(Line line, int index) =>
        string.IsNullOrWhiteSpace(line.Name)
            ? throw new InvalidDataException($"{FileName}: entry {index + 1} has no name. Give each entry a line 'name: ...'.")
            : new GlossaryEntry(line.Name.Trim(), line.Kind, line.Aliases ?? [], line.Japanese ?? []);

    private sealed class Line
    {
        public string? Name { get; set; }

        public string? Kind { get; set; }

        public List<string>? Aliases { get; set; }

        public List<string>? Japanese { get; set; }
    }
}
