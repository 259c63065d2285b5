using System.Text.Json.Serialization;

namespace ChatBot.Channels.Slack.Rendering;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HomeView), "home")]
[JsonDerivedType(typeof(ModalView), "modal")]
internal abstract record View(IReadOnlyList<Block> Blocks);

internal sealed record HomeView(IReadOnlyList<Block> Blocks, string? PrivateMetadata = null) : View(Blocks);

internal sealed record ModalView(
    PlainText Title, IReadOnlyList<Block> Blocks, string? CallbackId = null, PlainText? Submit = null, PlainText? Close = null, string? PrivateMetadata = null)
    : View(Blocks);
