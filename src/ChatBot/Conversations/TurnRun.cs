using ChatBot.Answering;
using ChatBot.Conversations.Outbound;
using ChatBot.Conversations.Storage;
using ChatBot.Knowledge;
using ChatBot.LanguageModels;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

/// <summary>One turn from being taken up to its answer, or to the word why there is none.</summary>
internal sealed class TurnRun(
    TurnStore store,
    Forgetting forgetting,
    TurnAnswer answer,
    IEnumerable<IReplyFactory> channels,
    TurnMetrics metrics,
    TimeProvider time,
    IOptions<ConversationOptions> options,
    ILogger<TurnRun> logger)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, IReplyFactory> channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    /// <param name="abandon">Cancelled when the host stops or another has taken the lane over.</param>
    public async Task RunAsync(ClaimedTurn claimed, CancellationToken abandon)
    {
        TurnReply? reply = null;
        if (await TryAsync(claimed, () => AnswerAsync(claimed, reply = ReplyTo(claimed), abandon), abandon) is not { } fault)
            return;

        TurnLog.Failed(logger, fault, claimed.Turn.Id);
        var apology = Conclusion.Say(claimed.Turn, TurnOutcome.Apologised, Notice.Failed);
        if (await TryAsync(claimed, () => DeliverAsync(claimed, reply ?? ReplyTo(claimed), apology, abandon), abandon) is not { } second)
            return;

        TurnLog.ApologyFailed(logger, second, claimed.Turn.Id);
        await TryAsync(claimed, () => CompleteAsync(claimed, new Completion(claimed.Turn, TurnOutcome.Undeliverable), abandon), abandon);
    }

    private TurnReply ReplyTo(ClaimedTurn claimed) => channels.TryGetValue(claimed.Turn.Key.Channel, out var channel)
        ? new TurnReply(claimed, channel.Create(claimed.Turn), store)
        : throw new SendFailedException($"the channel {claimed.Turn.Key.Channel} is switched off in this host");

    private async Task AnswerAsync(ClaimedTurn claimed, TurnReply reply, CancellationToken abandon)
    {
        var conclusion = await ConcludeAtOnceAsync(claimed, abandon) ?? await AskAsync(claimed, reply, abandon);
        if (conclusion.Outcome == TurnOutcome.Dropped)
            await CompleteAsync(claimed, new Completion(claimed.Turn, TurnOutcome.Dropped), abandon);
        else
            await DeliverAsync(claimed, reply, conclusion, abandon);
    }

    private async Task<Conclusion?> ConcludeAtOnceAsync(ClaimedTurn claimed, CancellationToken abandon)
    {
        var turn = claimed.Turn;
        // What may have been shown already is shown again, and not taken back.
        if (IsLate(claimed) && claimed.DeliveriesBegun == 0)
            return options.Value.LateTurns == LateTurns.Drop || claimed.Attempts > options.Value.MaximumAttempts
                ? Conclusion.Say(turn, TurnOutcome.Dropped, Notice.TooLate)
                : Conclusion.Say(turn, TurnOutcome.TooLate, Notice.TooLate);
        if (claimed.Attempts > options.Value.MaximumAttempts)
        {
            TurnLog.TooManyAttempts(logger, turn.Id, claimed.Attempts);
            return Conclusion.Say(turn, TurnOutcome.Apologised, Notice.Failed);
        }

        switch (Requests.Of(turn.Text))
        {
            case Request.Help:
                return Conclusion.Say(turn, TurnOutcome.Informed, Notice.Help);
            case Request.Stop:
                // What was under way had its turn before this one.
                return Conclusion.Say(turn, TurnOutcome.Informed, Notice.NothingToStop);
            case Request.TooLong:
                return Conclusion.Say(turn, TurnOutcome.Informed, Notice.TooLong);
            case Request.Forget:
                await forgetting.ForgetAsync(new ForgetScope(turn.Key.Channel, turn.Key.Tenant, Asker: turn.Asker), abandon);
                return Conclusion.Say(turn, TurnOutcome.Informed, Notice.Forgotten);
            default:
                return null;
        }
    }

    private async Task DeliverAsync(ClaimedTurn claimed, TurnReply reply, Conclusion conclusion, CancellationToken abandon)
    {
        var turn = claimed.Turn;
        var maybeSent = Conclusion.Say(turn, TurnOutcome.Unconfirmed, Notice.MaybeSent).Delivery;
        var (instead, message) = await WithinLimitAsync(limited => reply.DeliverAsync(conclusion.Delivery, maybeSent, limited), abandon);
        await CompleteAsync(
            claimed,
            new Completion(turn, instead ?? conclusion.Outcome, message, conclusion.Exchange, conclusion.Gap),
            abandon);
    }

    private async Task<Conclusion> AskAsync(ClaimedTurn claimed, TurnReply reply, CancellationToken abandon)
    {
        var turn = claimed.Turn;
        var channel = channels[turn.Key.Channel];
        using var deadline = new CancellationTokenSource(options.Value.TurnLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, abandon);
        try
        {
            var askedAt = await channel.LocalTimeAsync(turn, either.Token);
            var account = new Account($"{turn.Key.Channel}/{turn.Key.Tenant}", turn.Asker.Value);
            var question = new Question(turn.Text, askedAt, turn.Language, claimed.History, channel.Collections(turn), account);
            var stage = new LatestStage();
            var asking = Task.Run(() => answer.ConcludeAsync(turn, question, stage, either.Token), either.Token).WaitAsync(either.Token);
            // Where nobody has just asked, nobody waits; and there may be nothing to say.
            if (turn.Key.Kind != TurnKind.Scheduled)
                await reply.ShowWhileAsync(asking, stage, options.Value.ProgressInterval, time, either.Token);
            return await asking;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !abandon.IsCancellationRequested)
        {
            TurnLog.TooSlow(logger, turn.Id, options.Value.TurnLimit);
            return Conclusion.Say(turn, TurnOutcome.Apologised, Notice.TooSlow);
        }
        finally
        {
            await either.CancelAsync();
        }
    }

    // A channel that never returns must not hold its lane for ever.
    private async Task<T> WithinLimitAsync<T>(Func<CancellationToken, Task<T>> deliver, CancellationToken abandon)
    {
        using var deadline = new CancellationTokenSource(options.Value.TurnLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, abandon);
        try
        {
            return await deliver(either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException exception) when (!abandon.IsCancellationRequested)
        {
            throw new AmbiguousSendException($"not confirmed within {options.Value.TurnLimit}", exception);
        }
    }

    private async Task CompleteAsync(ClaimedTurn claimed, Completion completion, CancellationToken abandon)
    {
        await store.CompleteAsync(claimed.Lease, completion, abandon);
        metrics.Ended(claimed, completion.Outcome);
        if (completion.Outcome == TurnOutcome.Dropped)
            TurnLog.Dropped(logger, claimed.Turn.Id, options.Value.MaximumAge);
        else
            TurnLog.Ended(logger, claimed.Turn.Id, completion.Outcome);
    }

    /// <summary>Settles what can be settled, and returns what was not foreseen.</summary>
    private async Task<Exception?> TryAsync(ClaimedTurn claimed, Func<Task> work, CancellationToken abandon)
    {
        try
        {
            await work();
        }
        catch (LeaseLostException)
        {
            TurnLog.Overtaken(logger, claimed.Turn.Id);
        }
        catch (TurnWithdrawnException)
        {
            TurnLog.Withdrawn(logger, claimed.Turn.Id);
            await SettleAsync(claimed, () => store.ReleaseAsync(claimed.Lease, CancellationToken.None));
        }
        catch (StoreUnavailableException exception)
        {
            // The lease runs out, and the turn comes back when the store does.
            TurnLog.StoreUnavailable(logger, claimed.Turn.Id, exception.Message);
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            await SettleAsync(claimed, () => store.ReleaseAsync(claimed.Lease, CancellationToken.None));
        }
        catch (SendRefusedException exception)
        {
            TurnLog.Refused(logger, claimed.Turn.Id, exception.Message);
            await SettleAsync(claimed, () => CompleteAsync(claimed, new Completion(claimed.Turn, TurnOutcome.Undeliverable), CancellationToken.None));
        }
        catch (Exception exception) when (exception is SendFailedException or AmbiguousSendException or KnowledgeNotReadyException)
        {
            await SettleAsync(claimed, () => PostponeAsync(claimed, exception));
        }
        catch (Exception exception)
        {
            return exception;
        }

        return null;
    }

    private async Task SettleAsync(ClaimedTurn claimed, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is LeaseLostException || StateFault.Is(exception))
        {
            TurnLog.NotSettled(logger, claimed.Turn.Id, exception.Message);
        }
    }

    private Task PostponeAsync(ClaimedTurn claimed, Exception cause)
    {
        // The older the turn, the longer the wait: quick at first, patient with a platform that is down.
        var byAge = (time.GetUtcNow() - claimed.DueAt) / 2;
        var wait = (cause as SendFailedException)?.RetryAfter ?? (byAge > LongestWait ? LongestWait : byAge);
        wait = wait < ShortestWait ? ShortestWait : wait;
        TurnLog.Postponed(logger, claimed.Turn.Id, wait, cause.Message);
        return store.PostponeAsync(claimed.Lease, wait, cause is AmbiguousSendException, countsAsAttempt: IsLate(claimed), CancellationToken.None);
    }

    private bool IsLate(ClaimedTurn claimed) => time.GetUtcNow() - claimed.DueAt > options.Value.MaximumAge;
}
