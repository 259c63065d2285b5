using ChatBot.Answering;

namespace ChatBot.Conversations;

/// <summary>A turn this host may work on, with all that earlier attempts left behind.</summary>
/// <param name="Attempts">How often it was taken up, this time included, without the host giving it back.</param>
/// <param name="ProgressBegun">An earlier attempt set out to post a progress message.</param>
/// <param name="Placeholder">The progress message that was posted, if it is known.</param>
/// <param name="DeliveriesBegun">How many attempts set out to deliver and were never heard of again.</param>
internal sealed record ClaimedTurn(
    Turn Turn,
    Lease Lease,
    DateTimeOffset AcceptedAt,
    int Attempts,
    bool ProgressBegun,
    MessageId? Placeholder,
    int DeliveriesBegun,
    IReadOnlyList<Exchange> History)
{
    public DateTimeOffset DueAt => Turn.DueAt ?? AcceptedAt;
}
