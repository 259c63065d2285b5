using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Knowledge.Extraction;
using ChatBot.Knowledge.Text;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>Text of people, documents and models made fit to be shown: nothing in it is invisible, nothing in it is a command to Slack.</summary>
internal static partial class SlackText
{
    private const char WordJoiner = '\u2060';
    private const string More = "…";

    /// <summary>For fields that Slack shows as they stand.</summary>
    public static string Literal(string text)
    {
        var shown = HalfPairs(HiddenText.Without(text));
        // Some of Slack's clients look for these words even where nothing is parsed.
        return Broadcast().Replace(shown, word => $"@{WordJoiner}{word.Groups["name"].Value}");
    }

    /// <summary>On one line: for labels and titles.</summary>
    public static string Line(string text, int longest) =>
        Cut(OneLine.Of(Literal(text)), longest);

    /// <summary>For the <c>text</c> of a message, where Slack reads markup between angle brackets.</summary>
    public static string Escaped(string text) =>
        Literal(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>At most <paramref name="longest"/> UTF-16 units, never through a character as a reader sees it.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = 0;
        for (var next = 0; next <= longest - More.Length;)
        {
            end = next;
            next += StringInfo.GetNextTextElementLength(text, next);
        }

        return text[..end].TrimEnd() + More;
    }

    /// <summary>The first at most <paramref name="longest"/> units, up to a space where one is near, never through a character as a reader sees it.</summary>
    public static string Head(string text, int longest)
    {
        var end = Boundary(text, longest);
        var space = text.LastIndexOf(' ', end - 1, end);
        return text[..(space > longest / 2 ? space : end)];
    }

    // Where even the first character, as a reader sees it, is longer, it is cut between two of its parts.
    private static int Boundary(string text, int longest)
    {
        var end = 0;
        for (var next = 0; next <= longest && next < text.Length;)
        {
            end = next;
            next += StringInfo.GetNextTextElementLength(text, next);
        }

        return end > 0 ? end : char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
    }

    private static string HalfPairs(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                (mended ??= new StringBuilder(text))[i] = '\uFFFD';
        }

        return mended?.ToString() ?? text;
    }

    [GeneratedRegex("@(?<name>here|channel|everyone)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Broadcast();
}
