using ChatBot.Answering;
using ChatBot.Channels.Slack.Rendering;

namespace ChatBot.Channels.Slack.Outbound;

internal static class Progress
{
    public static string Text(AnswerStage stage, string? language)
    {
        var wording = SlackWording.In(language);
        return stage switch
        {
            { Kind: AnswerStageKind.Searching, Count: > 0 } => SlackWording.Filled(wording.SearchingMany, stage.Count),
            { Kind: AnswerStageKind.Verifying, Count: > 0 } => SlackWording.Filled(wording.CheckingMany, stage.Count),
            { Kind: AnswerStageKind.Verifying } => wording.Checking,
            { Kind: AnswerStageKind.Writing } => wording.Writing,
            _ => wording.Searching,
        };
    }
}
