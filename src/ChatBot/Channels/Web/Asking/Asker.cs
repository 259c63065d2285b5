using ChatBot.Answering;
using ChatBot.Answering.Wire;

namespace ChatBot.Channels.Web.Asking;

/// <summary>Puts a posted question to the answerer and gives back the answer with its links.</summary>
internal sealed class Asker(Answerer answerer, ViewerLinks links, TimeProvider clock)
{
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
            var answer = await answerer.AnswerAsync(question, progress, either.Token);
            var milliseconds = clock.GetElapsedTime(started).TotalMilliseconds;
            return AnswerJson.Of(asked.Id, question.Text, answer, asked.Candidates ?? 0, milliseconds, signed ? links.Signed : links.Unsigned);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }
}
