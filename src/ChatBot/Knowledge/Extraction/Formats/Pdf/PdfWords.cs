using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>The words of a document, to tell a hyphen at a line's end from a hyphen within a word.</summary>
internal sealed partial class PdfWords
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _breaksWords;

    public PdfWords(IReadOnlyList<PdfPage> pages)
    {
        foreach (var line in pages.SelectMany(page => page.Lines))
            Collect(line.Text);
        var (broken, hyphenated) = (0, 0);
        foreach (var page in pages)
        {
            for (var at = 1; at < page.Lines.Count; at++)
            {
                var (before, after) = Halves(page.Lines[at - 1].Text, page.Lines[at].Text);
                broken += before.Length > 0 && _seen.Contains(before + after) ? 1 : 0;
                hyphenated += before.Length > 0 && _seen.Contains($"{before}-{after}") ? 1 : 0;
            }
        }

        _breaksWords = broken > hyphenated;
    }

    public string Join(IReadOnlyList<PdfLine> lines)
    {
        var text = new StringBuilder(lines[0].Text);
        for (var at = 1; at < lines.Count; at++)
        {
            var next = lines[at].Text;
            if (text[^1] is '-' or '\u2010' or '\u00AD' && text.Length > 1 && char.IsLetter(text[^2]) && char.IsLower(next[0]))
                JoinHyphen(text, next);
            else if (text[^1] >= '\u2E80' && next[0] >= '\u2E80')
                text.Append(next);
            else if (text[^1] == '/' || (text[^1] == '-' && char.IsLetterOrDigit(next[0])))
                text.Append(next);
            else
                text.Append(IsBreak(lines, at) ? '\n' : ' ').Append(next);
        }

        return text.ToString();
    }

    // A line that ends early and is no sentence was ended on purpose: addresses, lists of names.
    private static bool IsBreak(IReadOnlyList<PdfLine> lines, int at) =>
        PdfParagraphs.EndsEarly(lines, lines[at - 1], lines[at]) && lines[at].Baseline < lines[at - 1].Baseline && !char.IsLower(lines[at].Text[0]);

    private void JoinHyphen(StringBuilder text, string next)
    {
        const int longestWord = 60;
        var (before, after) = Halves(text.ToString(Math.Max(0, text.Length - longestWord), Math.Min(longestWord, text.Length)), next);
        if (text[^1] == '\u00AD' || !KeepsHyphen(before, after))
            text.Length--;
        text.Append(next);
    }

    // The document itself shows how it writes a word; where it does not, whether it breaks words at all decides.
    private bool KeepsHyphen(string before, string after) =>
        _seen.Contains($"{before}-{after}") || (!_seen.Contains(before + after) && ((_seen.Contains(before) && _seen.Contains(after)) || !_breaksWords));

    private static (string Before, string After) Halves(string line, string next) =>
        line.Length > 1 && line[^1] is '-' or '\u2010' or '\u00AD' && next.Length > 0 && char.IsLower(next[0])
            ? (LastWord().Match(line).Groups["word"].Value, FirstWord().Match(next).Value)
            : ("", "");

    private void Collect(string line)
    {
        foreach (var match in Words().EnumerateMatches(line))
        {
            // The last word of a line may be a part of one.
            if (match.Index + match.Length == line.Length || match.Index == 0)
                continue;
            var word = line.Substring(match.Index, match.Length);
            _seen.Add(word);
            if (!word.Contains('-', StringComparison.Ordinal))
                continue;
            foreach (var part in word.Split('-'))
                _seen.Add(part);
        }
    }

    [GeneratedRegex(@"\p{L}+(-\p{L}+)*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<word>\p{L}+).$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex FirstWord();
}
