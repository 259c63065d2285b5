using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>What a slash command says. <see cref="Words"/> is empty when help is wanted.</summary>
internal sealed record SlashCommand(string Words, bool IsOpen)
{
    public const string Ask = "/partnership";
    public const string Brief = "/brief";

    private static readonly string[] OpenWords = ["public", "公開"];
    // Whoever types no more than the word before a question has yet to learn how it goes on.
    private static readonly string[] HelpWords = ["", "help", "?", "ヘルプ", .. OpenWords];

    public static SlashCommand Read(string command, string text)
    {
        var words = IncomingText.Words(text, botUser: null);
        var isOpen = false;
        foreach (var word in OpenWords)
        {
            if (words.StartsWith(word, StringComparison.OrdinalIgnoreCase) && words.Length > word.Length && char.IsWhiteSpace(words[word.Length]))
                (words, isOpen) = (words[word.Length..].Trim(), true);
        }

        if (HelpWords.Contains(words, StringComparer.OrdinalIgnoreCase))
            return new SlashCommand("", IsOpen: false);
        return new SlashCommand(command == Brief ? $"Brief me on {words}" : words, isOpen);
    }

    public Turn Turn(SlackPlace place, string trigger, DateTimeOffset now) => place.Ask(trigger, TurnKind.Command, Words, now);
}
