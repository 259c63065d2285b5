using System.Globalization;
using BenchmarkDotNet.Running;
using ChatBot.Benchmarks;

switch (args)
{
    case ["answers", .. var sizes]:
        AnswerSpeed.Run(sizes.Length == 0 ? [1_200, 20_000, 200_000] : sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)));
        return 0;
    case ["verifier"]:
        VerifierSpeed.Run();
        return 0;
    case ["start", .. var runs] when runs.Length < 2:
        await StartSpeed.RunAsync(runs is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 11);
        return 0;
    case [StartSpeed.Empty, .. var hosting]:
        await StartSpeed.RunEmptyAsync(hosting);
        return 0;
    case ["micro", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(rest);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: answers [PASSAGES ...] | verifier | start [RUNS] | micro [--filter ...]");
        return 2;
}
