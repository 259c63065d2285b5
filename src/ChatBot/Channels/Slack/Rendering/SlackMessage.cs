namespace ChatBot.Channels.Slack.Rendering;

/// <param name="Text">What a notification and a screen reader say; escaped.</param>
/// <param name="Blocks">Null shows the text alone.</param>
internal sealed record SlackMessage(string Text, IReadOnlyList<Block>? Blocks)
{
    public SlackMessage WithoutBlocks => this with { Blocks = null };
}
