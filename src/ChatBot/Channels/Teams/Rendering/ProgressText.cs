using System.Globalization;
using ChatBot.Answering;

namespace ChatBot.Channels.Teams.Rendering;

/// <summary>What a waiting reader is told.</summary>
internal static class ProgressText
{
    public static string Of(AnswerStage stage, string language) => (stage.Kind, language) switch
    {
        (AnswerStageKind.Searching, "ja") => stage.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"資料{stage.Count}件を検索しています…") : "資料を検索しています…",
        (AnswerStageKind.Writing, "ja") => "回答を作成しています…",
        (AnswerStageKind.Verifying, "ja") => "出典を確認しています…",
        (AnswerStageKind.Searching, _) => stage.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"Searching {stage.Count} documents…") : "Searching the documents…",
        (AnswerStageKind.Writing, _) => "Writing the answer…",
        _ => "Checking every statement against its source…",
    };
}
