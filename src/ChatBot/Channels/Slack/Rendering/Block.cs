using System.Text.Json.Serialization;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>The Block Kit blocks the bot uses: only those that show their text as it stands. Nothing in them is parsed, so nothing in them can ping anyone.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(ContextActionsBlock), "context_actions")]
[JsonDerivedType(typeof(InputBlock), "input")]
internal abstract record Block
{
    public string? BlockId { get; init; }
}

internal sealed record RichTextBlock(IReadOnlyList<RichTextPart> Elements) : Block;

internal sealed record HeaderBlock(PlainText Text) : Block;

internal sealed record ContextBlock(IReadOnlyList<PlainText> Elements) : Block;

internal sealed record DividerBlock : Block;

internal sealed record ActionsBlock(IReadOnlyList<ButtonElement> Elements) : Block;

internal sealed record ContextActionsBlock(IReadOnlyList<FeedbackButtons> Elements) : Block;

internal sealed record InputBlock(PlainText Label, PlainTextInput Element, bool Optional) : Block;
