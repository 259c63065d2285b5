using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatBot.Channels.Slack.Rendering;

namespace ChatBot.Channels.Slack.Outbound;

[JsonSerializable(typeof(PostMessage))]
[JsonSerializable(typeof(UpdateMessage))]
[JsonSerializable(typeof(PostEphemeral))]
[JsonSerializable(typeof(Respond))]
[JsonSerializable(typeof(StartStream))]
[JsonSerializable(typeof(AppendStream))]
[JsonSerializable(typeof(StopStream))]
[JsonSerializable(typeof(SetSessionStatus))]
[JsonSerializable(typeof(SetSuggestedPrompts))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(OpenView))]
[JsonSerializable(typeof(PublishView))]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
internal sealed partial class SlackJson : JsonSerializerContext
{
    // Slack counts characters, and so do its limits: Japanese travels as it is.
    public static SlackJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, (JsonTypeInfo<T>)Wire.GetTypeInfo(typeof(T))!);
}
