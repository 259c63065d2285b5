using System.Globalization;
using System.Xml;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>What a style hands on to its paragraphs and runs, as far as it matters for reading.</summary>
/// <param name="HeadingLevel">From 1; 0 for body text.</param>
/// <param name="Numbering">The list the style's paragraphs are numbered in.</param>
internal sealed record WordStyle(string Name, int HeadingLevel, bool IsHidden, bool? IsWhite, WordListPlace? Numbering)
{
    public static WordStyle Plain { get; } = new("", 0, false, null, null);

    // A table of contents repeats the headings with page numbers that mean nothing here.
    public bool IsContents => Name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) && Name.Length > 4 && char.IsDigit(Name[4]);

    public bool IsTitle => Name.Equals("title", StringComparison.OrdinalIgnoreCase);

    public bool IsListItem => Name.StartsWith("list", StringComparison.OrdinalIgnoreCase) && !Name.StartsWith("list paragraph", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The styles of a Word document, each with what it inherits.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> _resolved = new(StringComparer.Ordinal);

    public static WordStyles Read(OfficePackage package, string? part)
    {
        var styles = new WordStyles();
        using var xml = part is null ? null : package.Open(part);
        Entry? entry = null;
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            var value = xml.Word("val");
            switch (xml.LocalName)
            {
                case "style" when xml.Word("styleId") is { } id:
                    styles._entries[id] = entry = new Entry();
                    if (xml.Word("default") is "1" or "true" && xml.Word("type") == "paragraph")
                        styles.Default = id;
                    break;
                case "name" when entry is not null:
                    entry.Name = value ?? "";
                    break;
                case "basedOn" when entry is not null:
                    entry.BasedOn = value;
                    break;
                case "outlineLvl" when entry is not null && int.TryParse(value, CultureInfo.InvariantCulture, out var level):
                    entry.Outline = level;
                    break;
                case "vanish" when entry is not null:
                    entry.IsHidden = xml.IsOn();
                    break;
                case "color" when entry is not null:
                    entry.IsWhite = OfficeColour.IsWhite(value);
                    break;
                case "numId" when entry is not null:
                    entry.List = value;
                    break;
                case "ilvl" when entry is not null && int.TryParse(value, CultureInfo.InvariantCulture, out var depth):
                    entry.ListLevel = depth;
                    break;
            }
        }

        return styles;
    }

    public string? Default { get; private set; }

    public WordStyle this[string? id]
    {
        get
        {
            if (id is null)
                return WordStyle.Plain;
            if (!_resolved.TryGetValue(id, out var style))
                _resolved[id] = style = Resolve(id);
            return style;
        }
    }

    private WordStyle Resolve(string id)
    {
        var chain = new List<Entry>();
        for (var at = id; at is not null && chain.Count < LongestChain && _entries.TryGetValue(at, out var entry); at = entry.BasedOn)
            chain.Add(entry);
        if (chain.Count == 0)
            return WordStyle.Plain;
        var list = chain.Find(entry => entry.List is not null)?.List;
        return new WordStyle(
            chain[0].Name,
            chain.Select(HeadingLevel).FirstOrDefault(level => level > 0),
            chain.Find(entry => entry.IsHidden is not null)?.IsHidden ?? false,
            chain.Find(entry => entry.IsWhite is not null)?.IsWhite,
            list is null or "0" ? null : new WordListPlace(list, chain.Find(entry => entry.ListLevel is not null)?.ListLevel ?? 0));
    }

    private static int HeadingLevel(Entry entry)
    {
        if (entry.Name.Equals("title", StringComparison.OrdinalIgnoreCase))
            return 1;
        if (entry.Name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(entry.Name.AsSpan(8), CultureInfo.InvariantCulture, out var level))
            return Math.Clamp(level, 1, 9);
        return entry.Outline is >= 0 and < 9 ? entry.Outline.Value + 1 : 0;
    }

    private sealed class Entry
    {
        public string Name { get; set; } = "";

        public string? BasedOn { get; set; }

        public int? Outline { get; set; }

        public bool? IsHidden { get; set; }

        public bool? IsWhite { get; set; }

        public string? List { get; set; }

        public int? ListLevel { get; set; }
    }
}
