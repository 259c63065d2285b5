using System.CommandLine;
using ChatBot.Conversations.Reports;

namespace ChatBot.Channels.Terminal;

/// <summary><c>feedback</c>: what readers thought of the answers, the latest first.</summary>
internal static class FeedbackCommand
{
    public static Command Create()
    {
        var csv = new Option<bool>("--csv") { Description = "Print CSV: at, answer, channel, tenant, helpful, reason, question, text." };
        var command = new Command("feedback", "List what readers thought of the answers.") { csv };
        command.SetAction(result => Fault.GuardAsync(async () =>
        {
            var feedback = await StateReading.Reports().FeedbackAsync();
            if (result.GetValue(csv))
                WriteCsv(feedback);
            else
                Write(feedback);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(IReadOnlyList<FeedbackReport> feedback)
    {
        Console.WriteLine(feedback.Count == 0
            ? "No feedback is recorded."
            : $"{feedback.Count(one => one.IsHelpful)} found an answer helpful, {feedback.Count(one => !one.IsHelpful)} did not.");
        foreach (var one in feedback)
        {
            Console.WriteLine($"{StateReading.Moment(one.At)}  {(one.IsHelpful ? "helpful    " : "not helpful")}  {StateReading.Line(one.Question ?? "(the question is no longer kept)")}");
            if (one.Reason.Length > 0)
                Console.WriteLine($"         reason: {StateReading.Line(one.Reason)}");
        }
    }

    private static void WriteCsv(IReadOnlyList<FeedbackReport> feedback)
    {
        Console.WriteLine(CsvLine.Of("at", "answer", "channel", "tenant", "helpful", "reason", "question", "text"));
        foreach (var one in feedback)
        {
            Console.WriteLine(CsvLine.Of(
                StateReading.Moment(one.At),
                one.Turn.Value,
                one.Channel,
                one.Tenant.Value,
                one.IsHelpful ? "yes" : "no",
                one.Reason,
                one.Question ?? "",
                one.Answer ?? ""));
        }
    }
}
