namespace ChatBot.Channels.Slack.Rendering;

/// <param name="Value">Comes back when it is pressed; its reader can see it.</param>
internal sealed record ButtonElement(string ActionId, PlainText Text, string? Value = null, string? Url = null)
{
    public string Type { get; } = "button";
}

internal sealed record FeedbackButtons(string ActionId, FeedbackButton PositiveButton, FeedbackButton NegativeButton)
{
    public string Type { get; } = "feedback_buttons";
}

internal sealed record FeedbackButton(PlainText Text, string Value, string AccessibilityLabel);

internal sealed record PlainTextInput(string ActionId, bool Multiline, int MaxLength)
{
    public string Type { get; } = "plain_text_input";
}
