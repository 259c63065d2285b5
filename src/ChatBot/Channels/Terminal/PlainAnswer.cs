using ChatBot.Answering.Wire;

namespace ChatBot.Channels.Terminal;

/// <summary>An answer for a reader at a terminal: the text, then where each number points.</summary>
internal static class PlainAnswer
{
    public static void Write(AnswerJson answer, TextWriter output)
    {
        foreach (var line in answer.Text.Split('\n'))
            output.WriteLine(answer.Statements.Any(statement => statement.ByModel && line.StartsWith(statement.Text, StringComparison.Ordinal)) ? line + ByModel(answer.Language) : line);
        if (answer.Citations.Count > 0)
            output.WriteLine();
        foreach (var citation in answer.Citations)
        {
            var date = citation.Date is { } day ? $", {day:d MMM yyyy}" : "";
            var page = citation.Page is { } number ? $", p. {number}" : "";
            output.WriteLine($"[{citation.Number}] {citation.Title}{date}{page} ({citation.Document}, {citation.Start}-{citation.End})");
        }
    }

    private static string ByModel(string language) => language == "ja" ? "（言語モデルによる文、照合済み）" : "  (written by a model, checked)";
}
