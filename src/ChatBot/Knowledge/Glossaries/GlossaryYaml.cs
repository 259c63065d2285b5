using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatBot.Knowledge.Glossaries;

/// <summary>Reads the entries of a glossary, and says of what is none which line it stands on and what was meant.</summary>
internal static class GlossaryYaml
{
    private const int DeepestNesting = 50;
    private const string NameKey = "name";
    private const string KindKey = "kind";
    private const string AliasesKey = "aliases";
    private const string JapaneseKey = "japanese";

    /// <exception cref="InvalidDataException">Not a list of entries with a name; the message says where.</exception>
    public static IReadOnlyList<GlossaryEntry> Read(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            Measure(yaml);
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"line {fault.Start.Line}: {fault.InnerException?.Message ?? fault.Message}", fault);
        }
        catch (InvalidOperationException fault)
        {
            // The library's own way to say that the text ends inside a bracket.
            throw new InvalidDataException("a bracket or a quotation mark is opened and never closed", fault);
        }

        return stream.Documents.FirstOrDefault()?.RootNode switch
        {
            null => [],
            YamlScalarNode { Value: null or "" } => [],
            YamlSequenceNode list => [.. list.Children.Select(Entry)],
            var other => throw Wrong(other, "it is a list of entries, each of which begins with '- name: ...'"),
        };
    }

    // The library follows every bracket down, until the stack and with it the host ends.
    private static void Measure(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
                throw new InvalidDataException($"line {parser.Current.Start.Line}: it is nested deeper than any glossary");
        }
    }

    private static GlossaryEntry Entry(YamlNode node)
    {
        if (node is not YamlMappingNode entry)
            throw Wrong(node, "an entry begins with '- name: ...'");
        string? name = null;
        string? kind = null;
        IReadOnlyList<string> aliases = [];
        IReadOnlyList<string> japanese = [];
        foreach (var (key, value) in entry.Children)
        {
            switch ((key as YamlScalarNode)?.Value)
            {
                case NameKey:
                    name = One(value, NameKey);
                    break;
                case KindKey:
                    kind = One(value, KindKey);
                    break;
                case AliasesKey:
                    aliases = Several(value, AliasesKey);
                    break;
                case JapaneseKey:
                    japanese = Several(value, JapaneseKey);
                    break;
                default:
                    throw Wrong(key, $"'{key}' is not known; an entry has the lines {NameKey}, {KindKey}, {AliasesKey} and {JapaneseKey}");
            }
        }

        return name is null ? throw Wrong(entry, "the entry has no name; give it a line 'name: ...'") : new GlossaryEntry(name, kind, aliases, japanese);
    }

    private static string? One(YamlNode node, string key) => node is YamlScalarNode { Value: var text }
        ? string.IsNullOrWhiteSpace(text) ? null : text.Trim()
        : throw Wrong(node, $"'{key}' takes one word or phrase");

    // A single alias is often written without the brackets.
    private static IReadOnlyList<string> Several(YamlNode node, string key) => node switch
    {
        YamlSequenceNode list => [.. list.Children.Select(item => One(item, key)).OfType<string>()],
        _ => One(node, key) is { } only ? [only] : [],
    };

    private static InvalidDataException Wrong(YamlNode node, string meant) => new($"line {node.Start.Line}: {meant}");
}
