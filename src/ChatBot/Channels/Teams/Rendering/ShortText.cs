using System.Globalization;
using ChatBot.Knowledge.Extraction;
using ChatBot.Knowledge.Text;

namespace ChatBot.Channels.Teams.Rendering;

/// <summary>Without what readers do not see, and cut at characters as they see them: never inside a surrogate pair or a combined letter.</summary>
internal static class ShortText
{
    private const string Cut = "…";

    public static string Of(string text, int longest)
    {
        var line = OneLine.Of(HiddenText.Without(text));
        return line.Length <= longest ? line : string.Concat(line.AsSpan(0, Boundary(line, longest - Cut.Length)).TrimEnd(), Cut);
    }

    /// <summary>The last boundary between characters that lies at <paramref name="longest"/> or before.</summary>
    public static int Boundary(string text, int longest)
    {
        var end = 0;
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > longest)
                break;
            end = next;
        }

        // A single character of combining marks may be longer than any message.
        return end > 0 ? end : Math.Min(longest, text.Length);
    }
}
