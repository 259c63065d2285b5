namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <param name="Column">From 1.</param>
internal readonly record struct ExcelCell(int Column, string Shown, bool IsNumber);

/// <summary>Rows that stand together; the first with a name in every column names the columns.</summary>
internal sealed class ExcelRegion
{
    public List<List<ExcelCell>> Rows { get; } = [];

    public static void AddAll(List<ExcelRegion> regions, BlockText text, int sheet)
    {
        // A table goes on after a blank row when what follows has no header of its own.
        IReadOnlyList<ExcelCell>? header = null;
        foreach (var region in regions)
        {
            var from = region.HeaderRow();
            foreach (var caption in region.Rows.Take(from ?? 0))
                Add(caption, null);
            if (from is { } row)
                header = region.Rows[row];
            foreach (var cells in region.Rows.Skip(from is null ? 0 : from.Value + 1))
                Add(cells, header is not null && cells.TrueForAll(cell => header.Any(name => name.Column == cell.Column)) ? header : null);
            if (from is { } last && last == region.Rows.Count - 1)
                Add(region.Rows[last], null);
        }

        void Add(List<ExcelCell> cells, IReadOnlyList<ExcelCell>? names)
        {
            var kind = cells.Count == 1 ? BlockKind.Paragraph : BlockKind.TableRow;
            text.Add(kind, names is null || cells.Count == 1 && names.Count == 1 ? Unnamed(cells) : string.Join("; ", cells.Select(cell => $"{Line(Name(cell, names)).TrimEnd(':')}: {Line(cell.Shown)}")), page: sheet);
        }
    }

    private static string Name(ExcelCell cell, IReadOnlyList<ExcelCell> names) => names.First(name => name.Column == cell.Column).Shown;

    private static string Unnamed(List<ExcelCell> cells) => cells.Count == 2 && !cells[0].IsNumber
        ? $"{Line(cells[0].Shown).TrimEnd(':')}: {Line(cells[1].Shown)}"
        : string.Join("; ", cells.Select(cell => Line(cell.Shown)));

    private int? HeaderRow()
    {
        const int deepest = 6;
        for (var at = 0; at < Math.Min(Rows.Count, deepest); at++)
        {
            var row = Rows[at];
            var below = at + 1 < Rows.Count ? Rows[at + 1] : null;
            // Single cells on top are captions.
            if (row.Count < 2)
                continue;
            if (below is null || row.Exists(cell => cell.IsNumber))
                return null;
            // Two columns of words are a list of terms unless numbers or many rows stand below the names.
            var isNamed = row.Count > 2 || below.Exists(cell => cell.IsNumber);
            return isNamed && below.TrueForAll(cell => row.Exists(name => name.Column == cell.Column)) ? at : null;
        }

        return null;
    }

    private static string Line(string cell) => TidyText.Of(cell).Replace('\n', ' ');
}
