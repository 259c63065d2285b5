using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answering;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>One line of an answer: its words, and the numbers of the citations that close it.</summary>
internal sealed partial record AnswerLine(string Words, IReadOnlyList<int> Markers)
{
    private const int LongestPiece = 2_900;
    private const int LongestMarker = 5;
    // Each brings a source along, and all must fit one message.
    private const int MostMarkers = 20;

    /// <summary>What it takes of a message's room.</summary>
    public int Length => Words.Length + (Markers.Count * LongestMarker);

    /// <param name="known">Numbers that are citations of this answer; any other bracket is just text.</param>
    public static AnswerLine Parse(string line, IReadOnlySet<int> known)
    {
        var closing = Closing().Match(line);
        int[] numbers = [.. Number().Matches(closing.Value).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture))];
        return numbers.Length > 0 && numbers.All(known.Contains)
            ? new AnswerLine(SlackText.Literal(line[..closing.Index]), [.. numbers.Distinct().Take(MostMarkers)])
            : new AnswerLine(SlackText.Literal(line), []);
    }

    /// <summary>Itself; or where it is too long for one block, its pieces, of which the last keeps the markers.</summary>
    public IEnumerable<AnswerLine> Pieces()
    {
        var left = Words;
        while (left.Length > LongestPiece)
        {
            var piece = SlackText.Head(left, LongestPiece);
            if (!string.IsNullOrWhiteSpace(piece))
                yield return new AnswerLine(piece, []);
            left = left[piece.Length..].TrimStart();
        }

        if (left.Length > 0 || Markers.Count > 0)
            yield return new AnswerLine(left, Markers);
    }

    public IEnumerable<RichTextElement> Elements(Answer? answer, CitationTargets targets)
    {
        if (Words.Length > 0)
            yield return new RichTextWords(Words);
        foreach (var number in Markers)
        {
            var marker = string.Create(CultureInfo.InvariantCulture, $"[{number}]");
            yield return new RichTextWords(" ");
            yield return targets.Address(answer!.Citations.First(citation => citation.Number == number)) is { } link
                ? new RichTextLink(link.AbsoluteUri, marker)
                : new RichTextWords(marker);
        }
    }

    /// <summary>Escaped for a message's <c>text</c>, its words shortened where need be, its markers never.</summary>
    public string Escaped(int longest)
    {
        var markers = string.Concat(Markers.Select(number => string.Create(CultureInfo.InvariantCulture, $" [{number}]")));
        var words = SlackText.Escaped(Words);
        for (var room = longest - markers.Length; words.Length + markers.Length > longest && room > 0; room /= 2)
            words = SlackText.Escaped(SlackText.Cut(Words, room));
        return words + markers;
    }

    [GeneratedRegex(@"(?: \[[0-9]{1,4}\])*$", RegexOptions.NonBacktracking)]
    private static partial Regex Closing();

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
