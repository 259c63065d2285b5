using System.Text.RegularExpressions;
using ChatBot.Briefings;

namespace ChatBot.Conversations;

/// <summary>Tells from its words whether a message asks for a briefing, and on what.</summary>
internal static partial class BriefingAsk
{
    // Milliseconds.
    private const int Limit = 5000;

    /// <returns>Null for every other message.</returns>
    public static string? TopicOf(string text)
    {
        var bare = text.Trim();
        if (bare.Length > BriefingRequest.MaximumLength)
            return null;
        var match = English().Match(bare) is { Success: true } english ? english : Japanese().Match(bare);
        var topic = BeforeMeeting().Replace(match.Groups["topic"].Value, "").Trim(' ', '.', '!', '?', ':', '"', '“', '”', '「', '」', '。', '、', '\u3000');
        return topic.Any(char.IsLetterOrDigit) ? topic : null;
    }

    // "brief me on ...", "a briefing about ...", "brief: ..."; "a brief history of ..." is a question like any other.
    [GeneratedRegex(@"^(please\s+|can you\s+|could you\s+|would you\s+)*((give|prepare|write|make|get|send)\s+(me\s+|us\s+)?)?(a\s+|the\s+)?(quick\s+|short\s+|one-page\s+)*(brief\s+(me|us)\s+(on|about|for|regarding)\s+|briefing\s*(note\s+|paper\s+|page\s+)?(on|about|for|regarding|:)\s*|briefing\s+|brief\s*:\s*|brief\s+(on|about|for)\s+|^brief\s+(?!(me|us|history|summary|overview|description|explanation|introduction|outline|answer)\b))(?<topic>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, Limit)]
    private static partial Regex English();

    [GeneratedRegex(@"^((ブリーフィング|説明資料|briefing)[\s\u3000::]+(?<topic>[^をお作くだ。].*)|(?<topic>.+?)(について|に関する|に関して|の)?(の)?[\s\u3000]*(ブリーフィング|説明資料|会議用資料|要約資料)(を|が)?[\s\u3000]*((作|つく)って|ください|お願い|ほしい|欲しい|頼む|用意|作成|して|します|したい|です|下さい|いたします|いただけますか|もらえますか|くれますか|できますか)*)[。!!??]*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, Limit)]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\s+(before|for|ahead of)\s+(my|our|the|this|tomorrow's|today's)\s+(next\s+)?(meeting|call|visit|trip|lunch|dinner)\b.*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, Limit)]
    private static partial Regex BeforeMeeting();
}
