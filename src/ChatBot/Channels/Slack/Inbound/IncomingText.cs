using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>From Slack's markup to the words a person typed.</summary>
internal static partial class IncomingText
{
    /// <param name="botUser">Whose mention is taken out; null takes none for the bot's.</param>
    public static string Words(string? text, string? botUser)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var words = Token().Replace(text, token => Word(token.Groups["token"].Value, botUser));
        return Decode(words).Trim().TrimStart(':', ',', '、').TrimStart();
    }

    /// <summary>All words of a message. Other apps put theirs into blocks or attachments and leave the text empty.</summary>
    public static string WordsOf(Payload message) => Words(message["text"], botUser: null) is { Length: > 0 } words
        ? words
        : string.Join(' ', Texts(message.Object("blocks").Element).Concat(Texts(message.Object("attachments").Element)).Select(text => Words(text, botUser: null)).Where(text => text.Length > 0));

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => field is { Name: "text", Value.ValueKind: JsonValueKind.String } ? [field.Value.GetString()!] : Texts(field.Value)),
        _ => [],
    };

    /// <summary>A person or a group: whoever it is, it was said to them.</summary>
    public static bool MentionsAnyone(string? text) => text is not null && (text.Contains("<@", StringComparison.Ordinal) || text.Contains("<!subteam", StringComparison.Ordinal));

    public static bool Mentions(string? text, string? botUser) =>
        botUser is not null && text is not null
        && Token().EnumerateMatches(text) is var tokens && AnyMentions(tokens, text, botUser);

    private static bool AnyMentions(Regex.ValueMatchEnumerator tokens, string text, string botUser)
    {
        foreach (var token in tokens)
        {
            if (IsMentionOf(text.AsSpan(token.Index + 1, token.Length - 2), botUser))
                return true;
        }

        return false;
    }

    private static bool IsMentionOf(ReadOnlySpan<char> token, string user) =>
        token.StartsWith('@') && (token[1..].SequenceEqual(user) || token[1..].StartsWith(user + "|", StringComparison.Ordinal));

    private static string Word(string token, string? botUser)
    {
        if (botUser is not null && IsMentionOf(token, botUser))
            return "";
        var (target, label) = token.IndexOf('|', StringComparison.Ordinal) is var bar and >= 0 ? (token[..bar], token[(bar + 1)..]) : (token, "");
        return target switch
        {
            ['#', ..] => label.Length > 0 ? $"#{label}" : "",
            ['@', ..] => label,
            ['!', ..] => label.TrimStart('@'),
            _ when label.Length == 0 || label == target => WithoutScheme(target),
            _ => $"{label} ({target})",
        };
    }

    private static string WithoutScheme(string target) =>
        target.StartsWith("mailto:", StringComparison.Ordinal) ? target["mailto:".Length..] : target;

    private static string Decode(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex("<(?<token>[^<>]+)>", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
