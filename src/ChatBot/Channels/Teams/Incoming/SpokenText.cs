using System.Net;
using System.Text.RegularExpressions;
using ChatBot.Channels.Teams.Wire;

namespace ChatBot.Channels.Teams.Incoming;

/// <summary>The words a user said: without the bot's name, with other people's, and without markup.</summary>
internal static partial class SpokenText
{
    public static string Of(Activity activity)
    {
        var text = activity.Text ?? "";
        // Only what an entity vouches for is a mention: anybody can type <at>.
        foreach (var mention in Mention.In(activity))
        {
            if (mention.Id == activity.Recipient?.Id)
                text = text.Replace(mention.Text, " ", StringComparison.OrdinalIgnoreCase);
            else if (mention.Name.Length > 0)
                text = text.Replace(mention.Text, $" {mention.Name} ", StringComparison.OrdinalIgnoreCase);
        }

        var decoded = WebUtility.HtmlDecode(text).Replace('\u00a0', ' ');
        return Blanks().Replace(decoded, " ").Trim();
    }

    // Line breaks stay: somebody may paste a list.
    [GeneratedRegex("[ \t]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
