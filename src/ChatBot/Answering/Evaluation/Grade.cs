using System.Text;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Evaluation;

internal enum Grade
{
    Right,
    Wrong,

    /// <summary>The documents answer, and the bot did not.</summary>
    WronglySilent,
}

internal static class Grading
{
    public static Grade Of(GoldenQuestion golden, Answer answer)
    {
        if (!golden.IsAnswerable)
            return answer.Outcome == Outcome.Abstained ? Grade.Right : Grade.Wrong;
        if (answer.Outcome == Outcome.Abstained)
            return Grade.WronglySilent;
        var text = Plain(answer.Text);
        return (golden.Contains ?? []).All(wanted => wanted.Split('|').Any(wording => text.Contains(Plain(wording), StringComparison.Ordinal)))
            ? Grade.Right
            : Grade.Wrong;
    }

    private static string Plain(string text) =>
        OneLine.Of(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant());
}
