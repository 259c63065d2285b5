using AngleSharp.Dom;

namespace ChatBot.Knowledge.Extraction.Formats.Web;

/// <summary>A table that holds data. Tables that only lay out a page are none.</summary>
internal sealed record HtmlTable(IReadOnlyList<IReadOnlyList<string>> Rows, bool? HasHeader)
{
    private const int WidestSpan = 100;

    public static HtmlTable? Read(IElement table, HtmlBlocks blocks, int depth)
    {
        if (table.QuerySelector("table, h1, h2, h3, ul, ol, div p + p, td p + p") is not null)
            return null;
        var rows = table.QuerySelectorAll("tr").Where(blocks.IsShown).ToList();
        if (rows.TrueForAll(row => row.Children.Length < 2))
            return null;
        var isNamed = rows[0].ParentElement?.LocalName == "thead" || rows[0].Children.All(cell => cell.LocalName == "th");
        return new HtmlTable([.. rows.Select(row => Cells(row, blocks, depth))], isNamed ? true : null);
    }

    private static List<string> Cells(IElement row, HtmlBlocks blocks, int depth)
    {
        List<string> cells = [];
        foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th"))
        {
            cells.Add(blocks.IsShown(cell) ? blocks.Words(cell, depth) : "");
            if (int.TryParse(cell.GetAttribute("colspan"), System.Globalization.CultureInfo.InvariantCulture, out var span))
                cells.AddRange(Enumerable.Repeat("", Math.Clamp(span, 1, WidestSpan) - 1));
        }

        return cells;
    }
}
