using System.Globalization;

namespace ChatBot.Knowledge.Extraction;

/// <summary>A table as rows that can be understood and quoted alone: "Port: Hull; Ships: 12".</summary>
internal static class TableText
{
    private const int LongestHeader = 60;

    /// <param name="hasHeader">Whether the first row names the columns; null when the format does not say.</param>
    public static void Add(BlockText text, IReadOnlyList<IReadOnlyList<string>> rows, bool? hasHeader, int? page = null)
    {
        foreach (var (kind, line) in Lines(rows, hasHeader))
            text.Add(kind, line, page: page);
    }

    public static IEnumerable<(BlockKind Kind, string Text)> Lines(IReadOnlyList<IReadOnlyList<string>> rows, bool? hasHeader)
    {
        var filled = rows.Where(row => row.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        var columns = filled.Count == 0 ? 0 : filled.Max(Width);
        var header = filled.Count > 1 && columns > 1 && (hasHeader ?? IsHeader(filled, columns)) ? filled[0] : null;
        return (header is null ? filled : filled.Skip(1)).Select(row => (columns == 1 ? BlockKind.Paragraph : BlockKind.TableRow, Row(row, header, columns)));
    }

    /// <summary>Short words in every column, all different, over something else than words of the same kind.</summary>
    public static bool IsHeader(IReadOnlyList<IReadOnlyList<string>> rows, int columns)
    {
        var first = rows[0];
        var names = first.Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => cell.Trim()).ToList();
        return columns > 2
            && names.Count >= columns - 1
            && names.TrueForAll(name => name.Length <= LongestHeader && name.Any(char.IsLetter) && !IsValue(name))
            && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count;
    }

    private static string Row(IReadOnlyList<string> row, IReadOnlyList<string>? header, int columns)
    {
        // Two columns without names are most often a term and what it means.
        if (header is null && columns == 2 && row.Count >= 2 && !string.IsNullOrWhiteSpace(row[0]) && !string.IsNullOrWhiteSpace(row[1]))
            return $"{Line(row[0]).TrimEnd(':')}: {Line(row[1])}";
        return string.Join("; ", row.Select((cell, column) => (Name: Line(header?.ElementAtOrDefault(column) ?? "").TrimEnd(':'), Value: Line(cell)))
            .Where(cell => cell.Value.Length > 0)
            .Select(cell => cell.Name.Length > 0 ? $"{cell.Name}: {cell.Value}" : cell.Value));
    }

    private static string Line(string cell) => TidyText.Of(cell).Replace('\n', ' ');

    private static int Width(IReadOnlyList<string> row)
    {
        var width = row.Count;
        while (width > 0 && string.IsNullOrWhiteSpace(row[width - 1]))
            width--;
        return width;
    }

    private static bool IsValue(string cell) =>
        double.TryParse(cell.TrimEnd('%').TrimStart('$', '£', '€', '¥'), NumberStyles.Any, CultureInfo.InvariantCulture, out _)
        || Details.DateText.Read(cell) is not null;
}
