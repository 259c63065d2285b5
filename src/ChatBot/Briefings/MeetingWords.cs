using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Knowledge.Text;

namespace ChatBot.Briefings;

/// <summary>Takes from the title of a meeting what tells nothing of its subject: "Prep call: ", "Weekly sync on", の打ち合わせ.</summary>
internal static partial class MeetingWords
{
    // Milliseconds.
    private const int Limit = 5000;

    private static readonly FrozenSet<string> Empty = new[]
    {
        "re", "fw", "fwd", "meeting", "meetings", "call", "sync", "prep", "preparation", "pre-brief", "prebrief", "brief", "briefing", "briefings", "catchup", "catch-up", "weekly", "monthly", "daily", "agenda", "intro", "introduction",
        "discussion", "discuss", "chat", "touchpoint", "touch-base", "kick-off", "kickoff", "follow-up", "followup", "update", "status", "session", "1:1", "hold", "invite", "invitation", "tbc", "online", "virtual", "hybrid", "zoom", "teams", "about", "on", "regarding", "quick", "overview",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <returns>The topic itself where nothing else would be left.</returns>
    public static string Without(string title)
    {
        var words = Subject(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Empty.Contains(word.Trim(':', ',', '-', '(', ')', '[', ']', '|', '/', '"', '.')))
            .ToArray();
        return words.Any(word => word.Any(char.IsLetterOrDigit)) ? string.Join(' ', words) : title;
    }

    /// <summary>Fit for a heading: only an article, and what Japanese puts behind a subject, is taken away.</summary>
    public static string Subject(string title)
    {
        var subject = JapaneseFiller().Replace(title, " ").Trim();
        var bare = Article().Replace(subject, "");
        return OneLine.Of(bare.Any(char.IsLetterOrDigit) ? bare : title);
    }

    [GeneratedRegex("(の|に関する|についての|について|に関して)?(定例)?(会議|打ち合わせ|打合せ|ミーティング|説明資料|ブリーフィング|面談|面会|事前準備|勉強会)$|(について|に関して|に関する)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex JapaneseFiller();

    // "The Hague" and "A level" are written so.
    [GeneratedRegex(@"^(the|an?)\s+(?=\S)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Article();
}
