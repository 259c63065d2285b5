using ChatBot.Knowledge;

namespace ChatBot.Answering.Quoting;

/// <summary>The names a letter is signed with: lines of capitals at its foot.</summary>
internal static class Signature
{
    private const int Margin = 800;
    private const int FewestWords = 2;
    private const int MostWords = 5;

    public static IReadOnlyList<Span> Of(Document document)
    {
        var found = new List<Span>();
        var text = document.Text;
        for (var from = Math.Max(0, text.Length - Margin); from < text.Length;)
        {
            var end = text.IndexOf('\n', from);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(from, end - from);
            var start = from + (line.Length - line.TrimStart().Length);
            if (IsName(line.Trim()))
                found.Add(new Span(start, start + line.Trim().Length));
            from = end + 1;
        }

        return found;
    }

    private static bool IsName(ReadOnlySpan<char> line)
    {
        var (words, letters) = (0, 0);
        var before = ' ';
        foreach (var character in line)
        {
            if (!char.IsUpper(character) && character is not (' ' or '.' or ',' or '-' or '\'' or '\u2019'))
                return false;
            letters += char.IsUpper(character) ? 1 : 0;
            words += character != ' ' && before == ' ' ? 1 : 0;
            before = character;
        }

        return words is >= FewestWords and <= MostWords && letters >= 2 * words;
    }
}
