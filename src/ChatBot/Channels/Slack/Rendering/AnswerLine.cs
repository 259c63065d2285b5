using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>One line of an answer: its words, and the numbers of the citations that close it.</summary>
internal sealed partial record AnswerLine(string Words, IReadOnlyList<int> Markers)
{
    /// <param name="known">Numbers that are citations of this answer; any other bracket is just text.</param>
    public static AnswerLine Parse(string line, IReadOnlySet<int> known)
    {
        var closing = Closing().Match(line);
        int[] numbers = [.. Number().Matches(closing.Value).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture))];
        return numbers.Length > 0 && numbers.All(known.Contains) ? new AnswerLine(line[..closing.Index], numbers) : new AnswerLine(line, []);
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
