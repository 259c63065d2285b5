using ChatBot.Answering;

namespace ChatBot.Channels.Web.Asking;

/// <param name="Stage">"searching", "writing" or "checking".</param>
/// <param name="Count">Documents searched, or quotes checked.</param>
internal sealed record ProgressJson(string Stage, int Count)
{
    public static ProgressJson Of(AnswerStage stage) => new(
        stage.Kind switch
        {
            AnswerStageKind.Searching => "searching",
            AnswerStageKind.Writing => "writing",
            _ => "checking",
        },
        stage.Count);
}
