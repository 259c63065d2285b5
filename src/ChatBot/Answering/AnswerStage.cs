namespace ChatBot.Answering;

/// <summary>What a waiting reader may be told: never words of an answer, which could be taken back.</summary>
/// <param name="Count">Documents searched, or quotes checked.</param>
internal readonly record struct AnswerStage(AnswerStageKind Kind, int Count);

internal enum AnswerStageKind
{
    Searching,
    Writing,
    Verifying,
}
