using ChatBot.Knowledge.Glossaries;

namespace ChatBot.Knowledge.Facts.Vocabulary;

/// <summary>All that is known by name before reading: the glossary of those who run the bot, then places and sectors of the world.</summary>
internal static class KnownNames
{
    private const string PlacesFile = "places.txt";
    private const string SectorsFile = "sectors.txt";

    // Read once: a new generation brings another glossary but no other world.
    private static readonly (string Section, string[] Names)[] Places = Lines(PlacesFile);
    private static readonly (string Section, string[] Names)[] Sectors = Lines(SectorsFile);
    private static readonly HashSet<string> Countries = Keys(Places, "Country");
    private static readonly HashSet<string> Weak = Keys(Sectors, "Weak");

    /// <summary>Countries that have more than one English name: "South Korea" and "Republic of Korea".</summary>
    public static IReadOnlyList<GlossaryEntry> RenamedCountries { get; } =
        [.. Places.Where(place => place.Section == "Country").Select(place => Entry(place.Names)).Where(entry => entry.Aliases.Count > 0)];

    public static PhraseTable Of(Glossary glossary)
    {
        var table = new PhraseTable();
        foreach (var entry in glossary.Entries)
            Add(table, [.. entry.AllNames], KindOf(entry));
        foreach (var (_, names) in Places)
            Add(table, names, FactKind.Place);
        foreach (var (_, names) in Sectors)
            Add(table, names, FactKind.Sector);
        return table;
    }

    private static void Add(PhraseTable table, string[] names, FactKind? kind)
    {
        var keys = names.Select(name => NameKey.Of(name)).ToArray();
        var known = keys.Select(table.ByKey).FirstOrDefault(entry => entry is not null && entry.Kind == kind);
        var isCountry = kind == FactKind.Place && keys.Any(Countries.Contains);
        for (var name = 0; name < names.Length; name++)
            table.Add(new PhraseEntry(known?.Key ?? keys[0], known?.Name ?? names[0], kind, kind == FactKind.Sector && Weak.Contains(keys[name]), isCountry), names[name]);
    }

    private static GlossaryEntry Entry(string[] names) => new(
        names[0],
        "place",
        [.. names.Skip(1).Where(name => char.IsAsciiLetter(name[0])), .. People(names[0])],
        [.. names.Where(name => !char.IsAsciiLetter(name[0]))]);

    // "South Korean".
    private static string[] People(string country) => country.Contains(' ', StringComparison.Ordinal) && country.EndsWith('a') ? [country + "n"] : [];

    private static FactKind? KindOf(GlossaryEntry entry) => entry.Kind?.Trim().ToLowerInvariant() switch
    {
        "agreement" or "programme" or "program" => FactKind.Agreement,
        "organisation" or "organization" => FactKind.Organisation,
        "person" => FactKind.Person,
        "sector" or "technology" => FactKind.Sector,
        "place" => FactKind.Place,
        "event" => FactKind.Event,
        null => NameKind.Of(entry.Name),
        _ => null,
    };

    private static (string Section, string[] Names)[] Lines(string file) =>
        [.. WordLists.Read(file).Select(line => (line.Section, line.Line.Split([" = ", ", "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))];

    private static HashSet<string> Keys((string Section, string[] Names)[] lines, string section) =>
        lines.Where(line => line.Section == section).SelectMany(line => line.Names).Select(name => NameKey.Of(name)).ToHashSet(StringComparer.Ordinal);
}
