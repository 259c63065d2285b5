using ChatBot.Answering;

namespace ChatBot.Conversations;

/// <summary>
/// A channel's way back to the asker of one turn. What a channel must do:
/// <list type="number">
/// <item>Verify the caller, build a <see cref="Turn"/> whose <see cref="TurnKey"/> is the message's own identity (never the delivery's),
/// await <see cref="TurnInbox.AcceptAsync"/> and only then acknowledge. False means it is known already: acknowledge all the same.
/// <see cref="StoreUnavailableException"/> means 503.</item>
/// <item>Register an <see cref="IReplyFactory"/> under the channel's name. It gets the stored turn, perhaps days later and on another host:
/// everything a reply needs is in <see cref="Turn.Addressing"/> or in settings.</item>
/// <item>Send through <see cref="Outbound.PlatformSender"/>, which keeps the platform's limits and knows what may be repeated. Post with
/// <c>repeatable: false</c>, update with <c>repeatable: true</c>.</item>
/// <item>Let the exceptions out: <see cref="Outbound.SendRefusedException"/> (never will be shown), <see cref="Outbound.SendFailedException"/>
/// (was not shown, try later), <see cref="Outbound.AmbiguousSendException"/> (may have been shown). The worker decides what follows.</item>
/// </list>
/// Any call may be repeated after a crash, with the same arguments or a later placeholder. Calls for one turn never overlap.
/// </summary>
internal interface IReply
{
    /// <summary>
    /// True where a message of ours can be changed. Then the first progress call posts the message that the answer replaces.
    /// False where it cannot (a response URL, say): the answer is one post, and after a crash in the middle of it the asker
    /// gets a note that the answer may have been sent, never the answer a second time.
    /// </summary>
    bool CanUpdate { get; }

    /// <summary>Looks for the message an interrupted attempt may have posted for this turn. Null when there is none or the platform cannot tell.</summary>
    Task<MessageId?> FindAsync(TurnId turn, CancellationToken cancellationToken) => Task.FromResult<MessageId?>(null);

    /// <summary>
    /// Shows that the question is being worked on: posts the placeholder when there is none yet and returns its id, else updates it
    /// and returns it. Called again every few seconds while the work lasts. Returns null where only an indicator was shown.
    /// </summary>
    Task<MessageId?> ShowProgressAsync(MessageId? placeholder, AnswerStage stage, CancellationToken cancellationToken);

    /// <summary>
    /// Shows <paramref name="delivery"/> in place of the placeholder. With a placeholder this may be repeated any number of times and still
    /// leaves one message, so all of it must fit in one message. Returns the message's id where the platform tells it: feedback finds the answer by it.
    /// </summary>
    Task<MessageId?> DeliverAsync(MessageId? placeholder, Delivery delivery, CancellationToken cancellationToken);
}
