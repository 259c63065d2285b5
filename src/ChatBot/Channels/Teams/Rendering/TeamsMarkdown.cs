using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Channels.Teams.Rendering;

/// <summary>Words of documents and models as Teams shows them literally: no markup, no mention, no citation that is not ours.</summary>
internal static partial class TeamsMarkdown
{
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => literal.Append("&lt;"),
                '>' => literal.Append("&gt;"),
                '&' => literal.Append("&amp;"),
                '\\' or '*' or '_' or '`' or '~' or '[' or ']' => literal.Append('\\').Append(character),
                _ => literal.Append(character),
            };
        }

        return LineStart().Replace(literal.ToString(), @"${start}\${mark}${end}");
    }

    public static string Link(string text, string? url) =>
        url is null ? Literal(text) : $"[{Literal(text)}]({url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";

    // What makes a heading, a list or a rule of a line.
    [GeneratedRegex(
        @"(?m)^(?<start>\s{0,3})(?<mark>[#+-])(?<end>[\s#-])|^(?<start>\s{0,3}[0-9]{1,9})(?<mark>[.)])(?<end>\s)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LineStart();
}
