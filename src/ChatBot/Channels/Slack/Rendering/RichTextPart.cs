using System.Text.Json.Serialization;

namespace ChatBot.Channels.Slack.Rendering;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextSection), "rich_text_section")]
[JsonDerivedType(typeof(RichTextQuote), "rich_text_quote")]
[JsonDerivedType(typeof(RichTextList), "rich_text_list")]
internal abstract record RichTextPart;

internal sealed record RichTextSection(IReadOnlyList<RichTextElement> Elements) : RichTextPart;

internal sealed record RichTextQuote(IReadOnlyList<RichTextElement> Elements) : RichTextPart;

internal sealed record RichTextList(IReadOnlyList<RichTextListItem> Elements) : RichTextPart
{
    public string Style { get; } = "bullet";
}

internal sealed record RichTextListItem(IReadOnlyList<RichTextElement> Elements)
{
    public string Type { get; } = "rich_text_section";
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextWords), "text")]
[JsonDerivedType(typeof(RichTextLink), "link")]
internal abstract record RichTextElement;

internal sealed record RichTextWords(string Text, RichTextStyle? Style = null) : RichTextElement;

internal sealed record RichTextLink(string Url, string Text) : RichTextElement;

internal sealed record RichTextStyle(bool? Bold = null, bool? Italic = null);
