namespace ChatBot.Channels.Terminal;

/// <summary>One row of a CSV file, as RFC 4180 has it.</summary>
internal static class CsvLine
{
    public static string Of(params IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    // The words come from strangers: what a spreadsheet would run as a formula is made text by the apostrophe that spreadsheets know. In Japanese ones the wide signs begin a formula too.
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
