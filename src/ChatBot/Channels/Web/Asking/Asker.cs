using ChatBot.Answering;
using ChatBot.Answering.Wire;
using ChatBot.Conversations;
using ChatBot.LanguageModels;

namespace ChatBot.Channels.Web.Asking;

/// <summary>Puts a posted question and gives back the answer with its links.</summary>
internal sealed partial class Asker(SingleAnswer single, ViewerLinks links, GapLog gaps, TimeProvider clock, ILogger<Asker> logger)
{
    private const string Channel = "web";

    /// <summary>Who asks here has no name: all share one budget.</summary>
    public static readonly Account Everybody = new(Channel, Channel);

    // Longer than any writer may take; whoever still waits is told so.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    /// <param name="signed">Whether links must open without the access key.</param>
    /// <exception cref="TimeoutException">No answer within the deadline.</exception>
    public async Task<AnswerJson> AnswerAsync(AskJson asked, Question question, bool signed, IProgress<AnswerStage>? progress, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        var started = clock.GetTimestamp();
        try
        {
            var answer = await single.ToAsync(question with { Account = Everybody }, progress, either.Token);
            var milliseconds = clock.GetElapsedTime(started).TotalMilliseconds;
            if (Gap.Of(question, answer) is { } gap)
                await RecordAsync(gap, cancellation);
            return AnswerJson.Of(asked.Id, question.Text, answer, asked.Candidates ?? 0, milliseconds, signed ? links.Signed : links.Unsigned);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    // The asker gets the answer all the same.
    private async Task RecordAsync(Gap gap, CancellationToken cancellation)
    {
        try
        {
            await gaps.AddAsync(Channel, gap, cancellation);
        }
        catch (Exception fault) when (fault is StoreUnavailableException or StateRefusedException)
        {
            Log.NotRecorded(logger, fault.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A question that the documents do not answer could not be recorded: {Fault}")]
        public static partial void NotRecorded(ILogger logger, string fault);
    }
}
