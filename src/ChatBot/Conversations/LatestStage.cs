using ChatBot.Answering;

namespace ChatBot.Conversations;

/// <summary>Keeps the latest stage only: a reader who looks every few seconds has no use for the ones between.</summary>
internal sealed class LatestStage : IProgress<AnswerStage>
{
    private readonly Lock gate = new();
    private AnswerStage stage = new(AnswerStageKind.Searching, 0);

    public AnswerStage Current
    {
        get
        {
            lock (gate)
                return stage;
        }
    }

    public void Report(AnswerStage value)
    {
        lock (gate)
            stage = value;
    }
}
