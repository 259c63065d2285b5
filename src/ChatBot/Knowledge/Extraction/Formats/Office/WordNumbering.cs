using System.Globalization;
using System.Text;
using System.Xml;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <param name="List">The number of the list in the document's numbering part.</param>
/// <param name="Level">From 0.</param>
internal sealed record WordListPlace(string List, int Level);

/// <summary>Counts a Word document's lists: the numbers a reader sees are written nowhere in the text.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, Level[]> _abstract = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _counters = new(StringComparer.Ordinal);

    public static WordNumbering Read(OfficePackage package, string? part)
    {
        var numbering = new WordNumbering();
        using var xml = part is null ? null : package.Open(part);
        Level[]? levels = null;
        Level? level = null;
        string? list = null;
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "abstractNum" when xml.Word("abstractNumId") is { } id:
                    numbering._abstract[id] = levels = [.. Enumerable.Range(0, Levels).Select(_ => new Level())];
                    list = null;
                    break;
                case "lvl" when list is null && levels is not null && Number(xml.Word("ilvl")) is >= 0 and < Levels and var at:
                    level = levels[at];
                    break;
                case "start" when list is null && level is not null:
                    level.Start = Number(xml.Word("val")) ?? 1;
                    break;
                case "numFmt" when list is null && level is not null:
                    level.Format = xml.Word("val") ?? "";
                    break;
                case "lvlText" when list is null && level is not null:
                    level.Text = xml.Word("val") ?? "";
                    break;
                case "pStyle" when list is null && level is not null:
                    level.Style = xml.Word("val");
                    break;
                case "num":
                    list = xml.Word("numId");
                    break;
                case "abstractNumId" when list is not null && xml.Word("val") is { } id:
                    numbering._lists[list] = id;
                    break;
            }
        }

        return numbering;
    }

    /// <summary>Which level of a list a style stands for, when the style itself does not say.</summary>
    public int LevelOf(string list, string? style) =>
        style is not null && LevelsOf(list) is { } levels ? Math.Max(0, Array.FindIndex(levels, level => level.Style == style)) : 0;

    /// <summary>Counts one more item, and tells its label: "3.2", "Article 5", "(a)"; null for bullets.</summary>
    public WordLabel? Next(WordListPlace place)
    {
        if (LevelsOf(place.List) is not { } levels || place.Level is < 0 or >= Levels)
            return null;
        // Lists that share their definition go on counting together.
        var counters = _counters.TryGetValue(_lists[place.List], out var found) ? found : _counters[_lists[place.List]] = new int[Levels];
        counters[place.Level] = counters[place.Level] == 0 ? levels[place.Level].Start : counters[place.Level] + 1;
        Array.Clear(counters, place.Level + 1, Levels - place.Level - 1);
        var level = levels[place.Level];
        if (level.Format is "bullet" or "none" or "")
            return null;
        var label = new StringBuilder();
        var hasWord = false;
        for (var at = 0; at < level.Text.Length; at++)
        {
            if (level.Text[at] == '%' && at + 1 < level.Text.Length && level.Text[at + 1] is >= '1' and <= '9')
            {
                var of = level.Text[++at] - '1';
                label.Append(ListNumber.Format(counters[of] == 0 ? levels[of].Start : counters[of], levels[of].Format));
            }
            else
            {
                hasWord |= char.IsLetter(level.Text[at]);
                label.Append(level.Text[at]);
            }
        }

        return new WordLabel(label.ToString().Trim(), hasWord);
    }

    private Level[]? LevelsOf(string list) => _lists.TryGetValue(list, out var id) && _abstract.TryGetValue(id, out var levels) ? levels : null;

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "";

        public string Text { get; set; } = "";

        public string? Style { get; set; }
    }
}

/// <param name="HasWord">The label says more than a number: "Article 5", "第3条".</param>
internal sealed record WordLabel(string Text, bool HasWord);
