using System.Text.RegularExpressions;
using ChatBot.Briefings;

namespace ChatBot.Conversations;

/// <summary>Tells from its words whether a message asks for a timeline, and of what.</summary>
internal static partial class TimelineAsk
{
    // Milliseconds.
    private const int Limit = 5000;

    /// <returns>Empty for a timeline of everything, null for every other message.</returns>
    public static string? TopicOf(string text)
    {
        var bare = text.Trim();
        if (bare.Length > BriefingRequest.MaximumLength)
            return null;
        var match = English().Match(bare) is { Success: true } english ? english : Japanese().Match(bare);
        return match.Success ? match.Groups["topic"].Value.Trim(' ', '.', '!', '?', ':', '"', '“', '”', '「', '」', '。', '、', '\u3000') : null;
    }

    // "the timeline of ..."; "what was the timeline of ...?" is a question like any other.
    [GeneratedRegex(@"^((please|can you|could you|would you)\s+)*((show|give|send|make|draw|prepare|get)\s+((me|us)\s+)?)?((a|the|your)\s+)?timeline(\s+(of|for|on|about|regarding)\s+(?<topic>.+)|\s*:\s*(?<topic>.+))?[.!?\s]*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, Limit)]
    private static partial Regex English();

    [GeneratedRegex(@"^((?<topic>.+?)(について|に関する|に関して)?の?[\s\u3000]*)?(年表|タイムライン)(を|が)?[\s\u3000]*(見せて|見たい|表示|出して|送って|(作|つく)って|作成|ください|下さい|お願い|ほしい|欲しい|して|します|いたします|です)*[。!!??]*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, Limit)]
    private static partial Regex Japanese();
}
