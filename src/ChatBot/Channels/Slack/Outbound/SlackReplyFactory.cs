using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>The ways back to an asker in Slack: a thread, or a command's response URL.</summary>
internal sealed class SlackReplyFactory(
    SlackApi api, SlackTokens tokens, SlackStreams streams, SlackAccess access, SlackPeople people, SessionStatus status, ChannelCheck channels, CitationTargets targets,
    IHostEnvironment environment)
    : IReplyFactory
{
    public string Name => SlackPlace.ChannelName;

    public IReadOnlySet<string>? Collections(Turn turn) => access.Collections(turn.Key.Conversation.Value);

    public async Task<DateTimeOffset> LocalTimeAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.AskedAt.ToOffset((await people.FindAsync(SlackPlace.Of(turn), cancellationToken)).Offset);

    public async Task<string?> ZoneAsync(Turn turn, CancellationToken cancellationToken) => (await people.FindAsync(SlackPlace.Of(turn), cancellationToken)).Zone;

    public Turn Unasked(Turn turn) => SlackPlace.Of(turn).Unasked(turn);

    public SlackThread Thread(SlackPlace place) => new(place, api, tokens, environment.IsDevelopment());

    public IReply Create(Turn turn)
    {
        var place = SlackPlace.Of(turn);
        return place.IsByUrl
            ? new ResponseReply(turn, place, api, channels, targets, environment.IsDevelopment())
            : new ThreadReply(turn, place, Thread(place), streams, status, channels, targets);
    }
}
