namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>One shape of a slide while it is being read.</summary>
internal sealed class SlideShape
{
    public string? Placeholder { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>The lengths of a grouped shape are measured in the group's own scale.</summary>
    public bool InGroup { get; init; }

    public long X { get; set; }

    public long Y { get; set; }

    public long Width { get; set; }

    public long Height { get; set; }

    public List<SlideLine> Lines { get; } = [];

    public List<List<string>> Rows { get; } = [];

    public bool IsTitle => Placeholder is "title" or "ctrTitle" && Rows.Count == 0;

    public BlockKind Kind => Placeholder is "body" or "obj" && Lines.Count > 1 ? BlockKind.ListItem : BlockKind.Paragraph;

    public bool HasText => Lines.Exists(line => !string.IsNullOrWhiteSpace(line.Text)) || Rows.Exists(row => row.Exists(cell => cell.Length > 0));

    public bool Lies(SlideSize outside) => !InGroup && Width > 0 && outside.Misses(X, Y, Width, Height);

    public void Add(string words, int level)
    {
        if (Rows is [.., [.., _] row])
            row[^1] = row[^1].Length == 0 ? words : $"{row[^1]}\n{words}";
        else
            Lines.Add(new SlideLine(words, level));
    }
}

internal readonly record struct SlideLine(string Text, int Level);
