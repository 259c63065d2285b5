using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Knowledge.Extraction;

namespace ChatBot.Channels.Teams.Rendering;

/// <summary>Words of documents and models as Teams shows them literally: no markup, no mention, no link and no citation that is not ours.</summary>
internal static partial class TeamsMarkdown
{
    public static string Literal(string text)
    {
        text = HiddenText.Without(text);
        var literal = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => literal.Append("&lt;"),
                '>' => literal.Append("&gt;"),
                '&' => literal.Append("&amp;"),
                '@' => literal.Append("&#64;"),
                '\\' or '*' or '_' or '`' or '~' or '[' or ']' => literal.Append('\\').Append(character),
                _ => literal.Append(character),
            };
        }

        return LineStart().Replace(Address().Replace(literal.ToString(), Unlinked), Escaped);
    }

    /// <summary>What stands in for a card where none is shown, which may be read as markdown. The markers stay.</summary>
    public static string Fallback(string text) =>
        EscapedMarker().Replace(Literal(text), marker => $"[{marker.Groups["number"].Value}]{marker.Groups["next"].Value}");

    public static string Link(string text, string? url) =>
        url is null ? Literal(text) : $"[{Literal(text)}]({url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";

    private static string Escaped(Match start) =>
        start.Groups["mark"].Success ? $"{start.Groups["start"].Value}\\{start.Groups["mark"].Value}{start.Groups["end"].Value}" : "";

    // Clients make links of bare addresses too; an entity reads the same and is none.
    private static string Unlinked(Match address) => address.Value[^1] switch
    {
        '.' => $"{address.Value[..^1]}&#46;",
        ':' => $"{address.Value[..^1]}&#58;",
        _ => $"{address.Value[..^3]}&#58;//",
    };

    [GeneratedRegex(@"://|www\.|mailto:", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // Before a bracket or a colon it would be the beginning of a link.
    [GeneratedRegex(@"\\\[(?<number>[0-9]{1,4})\\\](?<next>[^(:\\]|\z)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EscapedMarker();

    // What makes a heading, a list, a rule or a block of code of a line.
    [GeneratedRegex(
        @"(?m)^[ \t]*(?<start>)(?<mark>[#+-])(?<end>[\s#-]|$)|^[ \t]*(?<start>[0-9]{1,9})(?<mark>[.)])(?<end>\s|$)|^[ \t]+",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LineStart();
}
