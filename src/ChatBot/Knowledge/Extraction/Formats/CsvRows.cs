using System.Buffers;
using System.Text;

namespace ChatBot.Knowledge.Extraction.Formats;

/// <summary>RFC 4180 with other separators; a quotation mark in the middle of a field is a letter like any other.</summary>
internal static class CsvRows
{
    private const string Separators = ",;\t|";

    private const int LinesToJudgeBy = 20;

    public static List<IReadOnlyList<string>> Parse(string text)
    {
        var separator = Separator(text);
        var ends = SearchValues.Create([separator, '\r', '\n']);
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        for (var at = 0; at < text.Length;)
        {
            row.Add(text[at] == '"' ? Quoted(text, ref at, ends) : Plain(text, ref at, ends));
            if (at < text.Length && text[at] == separator)
            {
                at++;
                // A separator at the very end still opens a field.
                if (at < text.Length)
                    continue;
            }

            rows.Add(row);
            row = [];
            if (at < text.Length)
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        }

        return rows;
    }

    private static string Plain(string text, ref int at, SearchValues<char> ends)
    {
        var length = text.AsSpan(at).IndexOfAny(ends);
        var field = length < 0 ? text[at..] : text.Substring(at, length);
        at += field.Length;
        return field;
    }

    private static string Quoted(string text, ref int at, SearchValues<char> ends)
    {
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else
            {
                at++;
                break;
            }
        }

        return field.Append(Plain(text, ref at, ends)).ToString();
    }

    // The one that cuts the first lines into the same number of fields most often.
    private static char Separator(string text)
    {
        var lines = text.Split('\n', LinesToJudgeBy + 1).Take(LinesToJudgeBy).Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        return Separators.MaxBy(separator =>
        {
            var counts = lines.ConvertAll(line => Outside(line, separator));
            return counts.Count == 0 || counts[0] == 0 ? 0 : counts.Count(count => count == counts[0]) * 100 + Math.Min(99, counts[0]);
        });
    }

    private static int Outside(string line, char separator)
    {
        var count = 0;
        var isQuoted = false;
        foreach (var character in line)
        {
            if (character == '"')
                isQuoted = !isQuoted;
            else if (character == separator && !isQuoted)
                count++;
        }

        return count;
    }
}
