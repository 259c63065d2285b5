namespace ChatBot.Channels.Slack.Rendering;

/// <summary>A text object of type <c>plain_text</c>, its emoji names left as letters.</summary>
internal sealed record PlainText(string Text)
{
    public string Type { get; } = "plain_text";

    public bool Emoji { get; }
}
