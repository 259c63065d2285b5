using System.Globalization;
using System.Text;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;

namespace ChatBot.Tests.Answering.Verification;

/// <summary>
/// Statements whose truth is known, read from lines: <c>T</c> title, <c>D</c> the document's day, <c>B</c> text before, <c>E</c> cited text (one span a
/// line), <c>+</c> a statement it carries, <c>- kind:</c> one it does not. An <c>E</c>, <c>B</c>, <c>D</c> or <c>T</c> after statements begins anew.
/// </summary>
internal sealed record StatementPair(string Kind, bool IsTrue, string Statement, IReadOnlyList<Evidence> Evidence);

internal static class StatementPairs
{
    public static IEnumerable<StatementPair> Read(IEnumerable<string> lines)
    {
        var head = new Dictionary<char, string>();
        var cited = new List<string>();
        var isOpen = true;
        foreach (var line in lines.Where(line => line.Length > 2 && line[0] != '#'))
        {
            var rest = line[2..].Trim();
            if (line[0] is '+' or '-')
            {
                isOpen = false;
                var (kind, statement) = line[0] == '+' ? ("true", rest) : (rest[..rest.IndexOf(':', StringComparison.Ordinal)], rest[(rest.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
                yield return new StatementPair(kind, line[0] == '+', statement, Evidence(head, cited));
                continue;
            }

            if (!isOpen)
            {
                head.Clear();
                cited.Clear();
                isOpen = true;
            }

            if (line[0] == 'E')
                cited.Add(rest);
            else
                head[line[0]] = rest;
        }
    }

    /// <summary>A whole text as the cited span of a document of its own, without a date.</summary>
    public static IReadOnlyList<Evidence> Cited(string text)
    {
        var span = new Span(0, text.Length);
        return [new Evidence(new Document(new DocumentId("document.txt"), "Document", Date: null, Author: null, ContentHash: "", text, [new Block(BlockKind.Paragraph, span)]), span)];
    }

    private static Evidence[] Evidence(Dictionary<char, string> head, List<string> cited)
    {
        var text = new StringBuilder(head.GetValueOrDefault('B', ""));
        var spans = new List<Span>();
        foreach (var one in cited)
        {
            text.Append(text.Length > 0 ? "\n\n" : "");
            spans.Add(new Span(text.Length, text.Length + one.Length));
            text.Append(one);
        }

        DateOnly? date = head.TryGetValue('D', out var day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        var whole = new Span(0, text.Length);
        var document = new Document(new DocumentId("document.txt"), head.GetValueOrDefault('T', "Document"), date, Author: null, ContentHash: "", text.ToString(), [new Block(BlockKind.Paragraph, whole)]);
        return [.. spans.Select(span => new Evidence(document, span))];
    }
}
