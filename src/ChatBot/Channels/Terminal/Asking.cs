using System.Diagnostics;
using System.Text.Json;
using ChatBot.Answering.Wire;

namespace ChatBot.Channels.Terminal;

/// <summary>How the commands put a question and read and write the lines of their files.</summary>
/// <param name="Now">The time of asking for questions that carry none.</param>
internal sealed record Asking(string? Now, int Candidates)
{
    /// <exception cref="InvalidDataException">Not a question; the message says why.</exception>
    public static QuestionJson Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, AnsweringJson.Lines.QuestionJson) ?? throw new InvalidDataException("The line is null, not a question.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"The line is not a question in JSON: {fault.Message}", fault);
        }
    }

    public async Task<AnswerJson> AnswerAsync(Workbench bench, QuestionJson asked, CancellationToken cancellation)
    {
        var now = Now is null ? bench.Clock.GetLocalNow() : QuestionJson.AskedAt(Now);
        var question = asked.ToQuestion(now);
        var started = Stopwatch.GetTimestamp();
        var answer = await bench.Single.ToAsync(question, progress: null, cancellation);
        return AnswerJson.Of(asked.Id, question.Text, answer, Candidates, Stopwatch.GetElapsedTime(started).TotalMilliseconds, DocumentLinks.Path);
    }

    public static string Line(AnswerJson answer) => JsonSerializer.Serialize(answer, AnsweringJson.Lines.AnswerJson);
}
