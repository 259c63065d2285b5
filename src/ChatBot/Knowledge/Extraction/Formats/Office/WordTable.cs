namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>A table while it is being read.</summary>
internal sealed class WordTable
{
    // Cells that hold whole stories lay out a page; they are read as the paragraphs they are.
    private const int MostParagraphs = 4, MostCharacters = 1500;

    private readonly List<List<List<WordBlock>>> _rows = [];

    /// <summary>A named style may colour cells in ways that the cells do not say.</summary>
    public bool HasStyle { get; set; }

    public bool CellIsShaded { get; set; }

    public bool HasHeader { get; set; }

    public void StartRow() => _rows.Add([]);

    public void StartCell()
    {
        CellIsShaded = false;
        if (_rows.Count == 0)
            StartRow();
        _rows[^1].Add([]);
    }

    public void Add(WordBlock block)
    {
        if (_rows.Count == 0 || _rows[^1].Count == 0)
            StartCell();
        _rows[^1][^1].Add(block);
    }

    public bool IsLayout => _rows.Exists(row => row.Exists(cell =>
        cell.Count > MostParagraphs || cell.Exists(block => block.Kind == BlockKind.Heading) || cell.Sum(block => block.Text.Length) > MostCharacters));

    public IEnumerable<WordBlock> Blocks => _rows.SelectMany(row => row).SelectMany(cell => cell);

    public IReadOnlyList<IReadOnlyList<string>> Rows => [.. _rows.Select(row => row.ConvertAll(cell => string.Join('\n', cell.Select(block => block.Text))))];
}

internal readonly record struct WordBlock(BlockKind Kind, string Text, int Level);
