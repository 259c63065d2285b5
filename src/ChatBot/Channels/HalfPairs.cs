using System.Text.RegularExpressions;

namespace ChatBot.Channels;

/// <summary>JSON may hold half of a surrogate pair, where a client cut an emoji in two; no string of ours can.</summary>
internal static partial class HalfPairs
{
    /// <summary>The same JSON with U+FFFD for each half.</summary>
    public static string Mended(string json) =>
        json.Contains("\\ud", StringComparison.OrdinalIgnoreCase) ? Escape().Replace(json, escape => escape.Groups["half"].Success ? "\\ufffd" : escape.Value) : json;

    [GeneratedRegex(@"\\[^u]|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
