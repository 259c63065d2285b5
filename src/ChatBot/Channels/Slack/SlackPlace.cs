using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Conversations;

namespace ChatBot.Channels.Slack;

/// <summary>Where a reply goes, kept with its turn.</summary>
/// <param name="Enterprise">The organisation the app is installed for as a whole; null for a workspace's own installation.</param>
/// <param name="Thread">The head of the thread; null posts at the top of the channel.</param>
/// <param name="ResponseUrl">
/// Where a command or a shortcut is answered; beside a thread, where its asker is told why there is no answer in it. Ends with the turn, and
/// works for half an hour only.
/// </param>
/// <param name="IsOpen">A reply to a response URL that everyone in the channel sees; else the asker alone.</param>
/// <param name="ShowQuestion">Nobody else saw the question: the reply repeats it.</param>
internal sealed record SlackPlace(
    string Team,
    string? Enterprise,
    string Channel,
    string? Thread,
    string User,
    string? ResponseUrl = null,
    bool IsOpen = false,
    bool ShowQuestion = false)
{
    public const string ChannelName = "slack";

    public TenantId Tenant => new(Team);

    public bool IsDirect => Channel.StartsWith('D');

    /// <summary>Answered to the response URL and nowhere else.</summary>
    public bool IsByUrl => ResponseUrl is not null && Thread is null;

    public static SlackPlace Of(Turn turn) =>
        JsonSerializer.Deserialize(turn.Addressing, SlackPlaceJson.Default.SlackPlace)
        ?? throw new InvalidDataException($"Turn {turn.Id} does not say where in Slack its reply goes.");

    /// <summary>
    /// Where something is said that nobody has just asked for: at the top of the channel or the direct messages. What was asked by a command,
    /// which nobody else saw, is said to the person alone: <c>chat.postMessage</c> takes a user's id for their direct messages with the app.
    /// </summary>
    public Turn Unasked(Turn turn)
    {
        var place = this with { Channel = IsByUrl && !IsOpen ? User : Channel, Thread = null, ResponseUrl = null, IsOpen = false, ShowQuestion = false };
        return turn with { Thread = ThreadId.None, Addressing = JsonSerializer.Serialize(place, SlackPlaceJson.Default.SlackPlace) };
    }

    /// <param name="message">What makes the question itself: a message's <c>ts</c>, or the trigger of a command.</param>
    public Turn Ask(string message, TurnKind kind, string words, DateTimeOffset askedAt) => new(
        new TurnKey(ChannelName, Tenant, new ConversationId(Channel), new MessageId(message), kind),
        // One memory for all a person says directly, whether they reply in the thread or write below it.
        IsDirect ? ThreadId.None : new ThreadId(Thread ?? message),
        new AskerId(User),
        words,
        JsonSerializer.Serialize(this, SlackPlaceJson.Default.SlackPlace),
        askedAt);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SlackPlace))]
internal sealed partial class SlackPlaceJson : JsonSerializerContext;
