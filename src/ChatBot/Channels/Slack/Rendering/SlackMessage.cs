namespace ChatBot.Channels.Slack.Rendering;

/// <param name="Text">What a notification and a screen reader say; escaped.</param>
internal sealed record SlackMessage(string Text, IReadOnlyList<Block> Blocks);
