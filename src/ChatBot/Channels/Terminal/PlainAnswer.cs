using ChatBot.Answering.Wire;

namespace ChatBot.Channels.Terminal;

/// <summary>An answer for a reader at a terminal: the text, then where each number points.</summary>
internal static class PlainAnswer
{
    public static void Write(AnswerJson answer, TextWriter output)
    {
        output.WriteLine(answer.Text);
        if (answer.Citations.Count > 0)
            output.WriteLine();
        foreach (var citation in answer.Citations)
        {
            var date = citation.Date is { } day ? $", {day:d MMM yyyy}" : "";
            var page = citation.Page is { } number ? $", p. {number}" : "";
            output.WriteLine($"[{citation.Number}] {citation.Title}{date}{page} ({citation.Document}, {citation.Start}-{citation.End})");
        }
    }
}
