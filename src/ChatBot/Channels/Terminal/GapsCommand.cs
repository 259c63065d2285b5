using System.CommandLine;
using System.Globalization;
using ChatBot.Conversations.Reports;

namespace ChatBot.Channels.Terminal;

/// <summary><c>gaps</c>: the questions the documents did not answer, the most asked first.</summary>
internal static class GapsCommand
{
    public static Command Create()
    {
        var csv = new Option<bool>("--csv") { Description = "Print CSV: count, last, question, language, confidence, and the nearest passages' documents and text." };
        var command = new Command("gaps", "List the questions the documents did not answer, with what came nearest.") { csv };
        command.SetAction(result => Fault.GuardAsync(async () =>
        {
            var gaps = await StateReading.Reports().GapsAsync();
            if (result.GetValue(csv))
                WriteCsv(gaps);
            else
                Write(gaps);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(IReadOnlyList<GapReport> gaps)
    {
        if (gaps.Count == 0)
            Console.WriteLine("No unanswered questions are recorded.");
        foreach (var gap in gaps)
        {
            Console.WriteLine($"{gap.Count,4} x  {StateReading.Moment(gap.Last)}  {StateReading.Line(gap.Question)}");
            foreach (var near in gap.Nearest)
                Console.WriteLine($"         near: {near.Document} {near.Start}..{near.End}: {StateReading.Line(near.Text)}");
        }
    }

    private static void WriteCsv(IReadOnlyList<GapReport> gaps)
    {
        Console.WriteLine(CsvLine.Of("count", "last", "question", "language", "confidence", "nearest documents", "nearest texts"));
        foreach (var gap in gaps)
        {
            Console.WriteLine(CsvLine.Of(
                gap.Count.ToString(CultureInfo.InvariantCulture),
                StateReading.Moment(gap.Last),
                gap.Question,
                gap.Language,
                gap.Confidence.ToString("0.###", CultureInfo.InvariantCulture),
                string.Join('\n', gap.Nearest.Select(near => $"{near.Document} {near.Start}..{near.End}")),
                string.Join('\n', gap.Nearest.Select(near => near.Text))));
        }
    }
}
