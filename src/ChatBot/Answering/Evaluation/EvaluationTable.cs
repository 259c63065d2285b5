using System.Globalization;
using System.Text;

namespace ChatBot.Answering.Evaluation;

/// <summary>A run as a table that can be pasted into a report, and what changed since an older one.</summary>
internal static class EvaluationTable
{
    public static string Of(EvaluationRun run)
    {
        var table = new StringBuilder("| kind | questions | right | wrong | wrongly silent |\n|---|---|---|---|---|\n");
        foreach (var kind in run.Questions.GroupBy(question => question.Kind, StringComparer.Ordinal))
            Row(table, kind.Key, [.. kind]);
        Row(table, "all", run.Questions);
        return table.ToString();
    }

    public static string Changes(EvaluationRun before, EvaluationRun after)
    {
        var old = before.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        var changes = new StringBuilder();
        foreach (var question in after.Questions)
        {
            if (old.Remove(question.Id, out var was) && was.Grade == question.Grade && was.Text == question.Text)
                continue;
            changes.AppendLine(CultureInfo.InvariantCulture, $"{question.Id}: {was?.Grade.ToString() ?? "new"} -> {question.Grade}: {question.Question}");
            if (was is not null && was.Text != question.Text)
                changes.AppendLine(CultureInfo.InvariantCulture, $"  - {OneLine(was.Text)}\n  + {OneLine(question.Text)}");
        }

        foreach (var gone in old.Values)
            changes.AppendLine(CultureInfo.InvariantCulture, $"{gone.Id}: {gone.Grade} -> no longer asked: {gone.Question}");
        return changes.Length == 0 ? "Nothing changed.\n" : changes.ToString();
    }

    private static void Row(StringBuilder table, string kind, IReadOnlyList<Graded> questions) =>
        table.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {questions.Count} | {Cell(questions, Grade.Right)} | {Cell(questions, Grade.Wrong)} | {Cell(questions, Grade.WronglySilent)} |");

    private static string Cell(IReadOnlyList<Graded> questions, Grade grade)
    {
        var count = questions.Count(question => question.Grade == grade);
        return string.Create(CultureInfo.InvariantCulture, $"{count} ({100.0 * count / questions.Count:F0} %)");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" / ");
}
