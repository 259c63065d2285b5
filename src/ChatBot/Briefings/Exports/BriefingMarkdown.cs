using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Answering;

namespace ChatBot.Briefings.Exports;

/// <summary>A briefing as Markdown to take along: what documents say is text in it, never markup.</summary>
internal static partial class BriefingMarkdown
{
    // Milliseconds.
    private const int Limit = 5000;

    public static string Of(Briefing briefing)
    {
        var wording = BriefingWording.In(briefing.Language);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Escaped(briefing.Title)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"*{BriefingWording.Filled(wording.AsOf, DateWording.Of(briefing.AsOf, briefing.AsOf, briefing.Language))}*\n");
        foreach (var section in briefing.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Escaped(section.Heading)}\n\n");
            foreach (var line in section.Lines)
                text.Append(CultureInfo.InvariantCulture, $"- {Escaped(line.Marked(briefing.Language))}\n");
        }

        if (briefing.Citations.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n## {wording.Sources}\n\n");
        foreach (var source in Source.Of(briefing.Citations))
            text.Append(CultureInfo.InvariantCulture, $"- {Escaped(source.Line(briefing.Language))}\n");
        return text.ToString();
    }

    private static string Escaped(string text) => Special().Replace(text, @"\$0");

    // Also what would begin a heading, a list or a quotation at the start of a line.
    [GeneratedRegex(@"[\\`*_<>\[\]~|&!#]|^[-+>](?=\s|$)|(?<=^\d+)[.)]", RegexOptions.None, Limit)]
    private static partial Regex Special();
}
