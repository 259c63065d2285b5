using System.Text.RegularExpressions;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Web.Viewer;

/// <summary>Whether the text of a list item brings its own bullet or number, as in plain text files.</summary>
internal static partial class ListMarker
{
    private const int Longest = 8;

    public static bool IsOwn(string text, Span item) => Marker().IsMatch(text.AsSpan(item.Start, Math.Min(item.Length, Longest)));

    [GeneratedRegex(@"^(?:\p{Pd}|\p{Po}|\p{So}|\(?\p{L}\p{L}?[.)]|\(?[0-9]{1,3}[.)])\s", RegexOptions.NonBacktracking)]
    private static partial Regex Marker();
}
