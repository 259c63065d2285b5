using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction.Formats;

/// <summary>Comma-separated values, or what else separates them: the first row names the columns.</summary>
internal static class CsvReader
{
    public static DocumentDetails Read(byte[] content, BlockText text)
    {
        var decoded = TextEncoding.Decode(content);
        if (decoded.Notice is not null)
            text.Notice(decoded.Notice);
        var rows = CsvRows.Parse(decoded.Text);
        TableText.Add(text, rows, hasHeader: rows.Count > 0 && rows[0].Count > 1 && rows[0].Any(name => name.Any(char.IsLetter)));
        return DocumentDetails.None;
    }
}
