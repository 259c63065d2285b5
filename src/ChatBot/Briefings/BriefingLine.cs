using System.Globalization;

namespace ChatBot.Briefings;

/// <summary>One line of a briefing, without markers.</summary>
/// <param name="Citations">Numbers of the citations that carry it; none only where the bot says what the documents do not.</param>
/// <param name="State">Of an event, by the day the briefing speaks from.</param>
/// <param name="ByModel">True where a language model worded it; the heading above says so.</param>
internal sealed record BriefingLine(string Text, IReadOnlyList<int> Citations, EventState? State = null, bool ByModel = false)
{
    /// <summary>As every plain rendering shows it: <c>Trade mission – May 2024 (upcoming) [3]</c>.</summary>
    public string Marked(string language) => string.Concat(
        [Text, State is { } state ? $" ({BriefingWording.In(language).Of(state)})" : "", .. Citations.Select(number => string.Create(CultureInfo.InvariantCulture, $" [{number}]"))]);
}
