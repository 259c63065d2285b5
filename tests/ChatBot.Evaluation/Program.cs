using System.Globalization;
using ChatBot.Evaluation.Learning;

switch (args)
{
    case ["ranker", var squad, var jsquad, var output, var perGroup, var trees, .. var rest]:
        RankerLesson.Run(squad, jsquad, output, Number(perGroup), new TreeSettings(Number(trees)), everything: rest is ["everything"]);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: ranker SQUAD JSQUAD OUTPUT QUESTIONS-A-GROUP TREES [everything]");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
