using System.Globalization;
using ChatBot.Evaluation.Learning;
using ChatBot.Evaluation.Verification;
using ChatBot.Tests.Answering.Verification;

switch (args)
{
    case ["ranker", var squad, var jsquad, var output, var perGroup, var trees, .. var rest]:
        RankerLesson.Run(squad, jsquad, output, Number(perGroup), new TreeSettings(Number(trees)), everything: rest is ["everything"]);
        return 0;
    case ["confidence", var squad, var jsquad, var ranker, var output]:
        ConfidenceLesson.Run(squad, jsquad, ranker, output);
        return 0;
    case ["meaning", var squad, var jsquad, var ranker, var questions]:
        await MeaningTrial.RunAsync(squad, jsquad, ranker, Number(questions));
        return 0;
    case ["words", var squad, var jsquad, var output]:
        WordLesson.Run(squad, jsquad, output);
        return 0;
    case ["vectors", var squad, var jsquad, var output, var epochs, .. var folders]:
        VectorLesson.Run(squad, jsquad, output, Number(epochs), folders);
        return 0;
    case ["verifier", var from, .. var details]:
        StatementTrial.Run([.. StatementPairs.Read(File.ReadAllLines(from))], details is ["details"]);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: ranker SQUAD JSQUAD OUTPUT QUESTIONS-A-GROUP TREES [everything] | confidence SQUAD JSQUAD RANKER OUTPUT | meaning SQUAD JSQUAD RANKER QUESTIONS | words SQUAD JSQUAD OUTPUT | vectors SQUAD JSQUAD OUTPUT EPOCHS [FOLDER...] | verifier FILE [details]");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
