using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answering;
using ChatBot.Knowledge.Text;

namespace ChatBot.Channels.Teams.Rendering;

/// <summary>A line of an answer: its words, which are literal, and the markers the answer put behind them.</summary>
internal sealed partial record MarkedLine(string Words, string Markers)
{
    public static IEnumerable<MarkedLine> Of(Answer answer)
    {
        var known = answer.Citations.Select(citation => citation.Number).ToHashSet();
        foreach (var line in answer.Text.Split('\n'))
        {
            var statement = answer.Statements.FirstOrDefault(statement => IsMarked(line, OneLine.Of(statement.Text)));
            var words = statement is null ? BeforeMarkers(line, known) : OneLine.Of(statement.Text).Length;
            yield return new MarkedLine(line[..words], line[words..]);
        }
    }

    public IEnumerable<int> Numbers => Marker().Matches(Markers).Select(match => int.Parse(match.ValueSpan[1..^1], CultureInfo.InvariantCulture));

    public override string ToString() => TeamsMarkdown.Literal(Words) + Markers;

    private static bool IsMarked(string line, string words) =>
        line.StartsWith(words, StringComparison.Ordinal) && OnlyMarkers().IsMatch(line.AsSpan(words.Length));

    // Words of our own around a quotation end in one marker; what a document says in brackets before it stays words.
    private static int BeforeMarkers(string line, HashSet<int> known) =>
        LastMarker().Match(line) is { Success: true } match && int.TryParse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var number) && known.Contains(number)
            ? match.Index
            : line.Length;

    [GeneratedRegex(@"\[[0-9]{1,4}\]", RegexOptions.NonBacktracking)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\A( ?\[[0-9]{1,4}\])*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OnlyMarkers();

    [GeneratedRegex(@" ?\[(?<number>[0-9]{1,4})\]\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LastMarker();
}
