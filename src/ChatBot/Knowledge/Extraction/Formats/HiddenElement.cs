using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Extraction.Formats;

/// <summary>HTML elements that a browser does not show.</summary>
internal static partial class HiddenElement
{
    private static readonly HashSet<string> NeverText = ["script", "style", "template", "noscript", "head", "title", "iframe", "object", "svg", "math", "canvas", "audio", "video"];

    /// <summary>Elements that hold no prose in the first place: leaving them out hides nothing.</summary>
    public static bool IsNeverText(string name) => NeverText.Contains(name);

    /// <param name="tag">The opening tag with its attributes.</param>
    public static bool IsHidden(string name, string tag) =>
        !tag.StartsWith("</", StringComparison.Ordinal) && !tag.EndsWith("/>", StringComparison.Ordinal) && (IsNeverText(name) || Hidden().IsMatch(tag));

    /// <summary>Whether a style attribute takes the element out of sight.</summary>
    public static bool IsHiddenStyle(string style) => HiddenStyle().IsMatch(style);

    private const string Style = @"(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|opacity\s*:\s*0*\.?0*(?![.\d])|font-size\s*:\s*0*\.?0*(px|pt|em|rem|%)?(?![.\d\w])|(left|top|text-indent)\s*:\s*-\d{4,})";

    [GeneratedRegex(@"\shidden(?=[\s=>/])(?!\s*=\s*[""']?until-found)|style\s*=\s*([""'])[^""']*" + Style + "|style\\s*=\\s*" + Style, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex(Style, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenStyle();
}
