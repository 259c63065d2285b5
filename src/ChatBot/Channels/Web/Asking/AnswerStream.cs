using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using ChatBot.Answering;
using ChatBot.Answering.Wire;

namespace ChatBot.Channels.Web.Asking;

/// <summary>
/// The answer as server-sent events: what is being done, then the whole answer at once. Words that are not verified yet
/// are never among them.
/// </summary>
internal static class AnswerStream
{
    /// <param name="answer">Answers while it reports its progress; faults are already turned into <see cref="AskFault"/>.</param>
    public static async IAsyncEnumerable<SseItem<string>> OfAsync(
        Func<IProgress<AnswerStage>, Task<(AnswerJson? Answer, AskFault? Fault)>> answer,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var stages = Channel.CreateUnbounded<AnswerStage>(new UnboundedChannelOptions { SingleReader = true });
        var answering = AnswerAsync(answer, stages.Writer);
        await foreach (var stage in stages.Reader.ReadAllAsync(cancellation))
            yield return new SseItem<string>(JsonSerializer.Serialize(ProgressJson.Of(stage), WebJson.Default.ProgressJson), "progress");
        var (answered, fault) = await answering;
        yield return answered is not null
            ? new SseItem<string>(JsonSerializer.Serialize(answered, AnsweringJson.Wire.AnswerJson), "answer")
            : new SseItem<string>(JsonSerializer.Serialize(fault!.ToJson(), WebJson.Default.ProblemJson), "problem");
    }

    private static async Task<(AnswerJson? Answer, AskFault? Fault)> AnswerAsync(
        Func<IProgress<AnswerStage>, Task<(AnswerJson? Answer, AskFault? Fault)>> answer, ChannelWriter<AnswerStage> stages)
    {
        try
        {
            return await answer(new StageWriter(stages));
        }
        finally
        {
            stages.Complete();
        }
    }

    // Unlike Progress<T> it keeps the order of what is reported.
    private sealed class StageWriter(ChannelWriter<AnswerStage> stages) : IProgress<AnswerStage>
    {
        public void Report(AnswerStage value) => stages.TryWrite(value);
    }
}
