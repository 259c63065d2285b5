using System.Globalization;
using ChatBot.Evaluation.Learning;

switch (args)
{
    case ["ranker", var squad, var output, var perGroup, var trees]:
        RankerLesson.Run(squad, output, int.Parse(perGroup, CultureInfo.InvariantCulture), int.Parse(trees, CultureInfo.InvariantCulture));
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: ranker SQUAD OUTPUT QUESTIONS-A-GROUP TREES");
        return 2;
}
