namespace ChatBot.Channels.Slack.Rendering;

/// <summary>Asks what was wrong. The vote is kept already; the words are the reader's choice.</summary>
internal static class FeedbackModal
{
    public const string CallbackId = "feedback_reason";
    public const string BlockId = "reason";
    public const string ActionId = "reason_text";

    private const int LongestReason = 2_000;

    /// <param name="metadata">Names the answer; comes back with the reason.</param>
    public static ModalView Of(string metadata, SlackWording wording) => new(
        new PlainText(wording.TellMore),
        [new InputBlock(new PlainText(wording.TellMoreLabel), new PlainTextInput(ActionId, Multiline: true, LongestReason), Optional: true) { BlockId = BlockId }],
        CallbackId,
        new PlainText(wording.Send),
        new PlainText(wording.Close),
        metadata);
}
