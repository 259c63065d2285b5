using System.Text;
using ChatBot.Answering;

namespace ChatBot.Briefings.Exports;

/// <summary>A briefing as plain lines: for a terminal, and for a channel that renders nothing better.</summary>
internal static class BriefingText
{
    public static string Of(Briefing briefing)
    {
        var text = new StringBuilder(Page(briefing));
        if (briefing.Citations.Count > 0)
            text.Append("\n\n").Append(BriefingWording.In(briefing.Language).Sources);
        foreach (var source in Source.Of(briefing.Citations))
            text.Append("\n- ").Append(source.Line(briefing.Language));
        return text.ToString();
    }

    /// <summary>Without the sources, for those who show citations in their own way.</summary>
    public static string Page(Briefing briefing)
    {
        var wording = BriefingWording.In(briefing.Language);
        var text = new StringBuilder();
        text.Append(briefing.Title).Append('\n');
        text.Append(BriefingWording.Filled(wording.AsOf, DateWording.Of(briefing.AsOf, briefing.AsOf, briefing.Language))).Append('\n');
        foreach (var section in briefing.Sections)
        {
            text.Append('\n').Append(section.Heading).Append('\n');
            foreach (var line in section.Lines)
                text.Append("- ").Append(line.Marked(briefing.Language)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}
