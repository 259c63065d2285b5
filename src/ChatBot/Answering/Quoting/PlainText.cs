using System.Net;
using System.Text.RegularExpressions;

namespace ChatBot.Answering.Quoting;

/// <summary>A quote without the markup of its format: what a reader of the rendered document sees.</summary>
internal static partial class PlainText
{
    // Milliseconds.
    private const int Limit = 5000;

    public static string OfMarkdown(string quote) =>
        WebUtility.HtmlDecode(Escape().Replace(Emphasis().Replace(Link().Replace(quote, "${text}"), ""), "${mark}")).Replace('\u00A0', ' ').Trim();

    [GeneratedRegex(@"!?\[(?<text>[^\]\r\n]*)\]\([^)\s]*\)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*{1,3}|(?<![\w\\])_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|`", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+\-.!~|<>])", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Escape();
}
