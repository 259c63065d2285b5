using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ChatBot.Knowledge.Extraction.Formats.Web;

/// <summary>The elements of a page that its own attributes and style sheets take out of sight.</summary>
internal sealed partial class HiddenElements
{
    // A page with more rules than this is not going to be judged rule by rule.
    private const int MostRules = 2000;

    private readonly HashSet<IElement> _byRule = [];
    private readonly bool _mayBeDark;

    public HiddenElements(IDocument page)
    {
        var sheets = string.Join('\n', page.QuerySelectorAll("style").Select(style => Comment().Replace(style.TextContent, "")));
        _mayBeDark = sheets.Contains("background", StringComparison.OrdinalIgnoreCase) || page.QuerySelector("link[rel~=stylesheet]") is not null;
        foreach (Match rule in Rule().Matches(Print().Replace(sheets, "")).Take(MostRules))
        {
            if (!HiddenElement.IsHiddenStyle(rule.Groups["style"].Value))
                continue;
            foreach (var element in Find(page, rule.Groups["selector"].Value.Trim()))
                _byRule.Add(element);
        }
    }

    public bool Contains(IElement element) =>
        _byRule.Contains(element)
        || (element.HasAttribute("hidden") && element.GetAttribute("hidden") != "until-found")
        || (element.GetAttribute("style") is { } style && (HiddenElement.IsHiddenStyle(style) || IsWhiteOnWhite(element, style)));

    private bool IsWhiteOnWhite(IElement element, string style) =>
        White().IsMatch(style) && element.GetAncestors().OfType<IElement>().Prepend(element).Select(Ground).FirstOrDefault(ground => ground is not null) is var ground
        && (ground is null ? !_mayBeDark : WhiteGround().IsMatch(ground));

    // What the element itself says of the colour behind it; null where it says nothing.
    private static string? Ground(IElement element) =>
        element.GetAttribute("style") is { } style && style.Contains("background", StringComparison.OrdinalIgnoreCase) ? style
        : element.HasAttribute("background") ? ""
        : element.GetAttribute("bgcolor") is { } colour ? $"background:{colour}"
        : null;

    private static IEnumerable<IElement> Find(IDocument page, string selector)
    {
        try
        {
            return page.QuerySelectorAll(selector);
        }
        catch (DomException)
        {
            // A selector of some newer kind than the parser knows.
            return [];
        }
    }

    [GeneratedRegex(@"/\*.*?(\*/|\z)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    // What is hidden on paper only is seen on screen.
    [GeneratedRegex(@"@media\s+print[^{]*\{([^{}]*\{[^{}]*\})*[^{}]*\}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Print();

    [GeneratedRegex(@"(?<selector>[^{}@;]+)\{(?<style>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(^|[;\s])color\s*:\s*(white|#fff(fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex White();

    [GeneratedRegex(@"background(-color)?\s*:\s*(white|#fff(fff)?|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))\s*(!\s*important\s*)?(;|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteGround();
}
