using System.CommandLine;
using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Knowledge.Facts;


namespace ChatBot.Channels.Terminal;

/// <summary><c>facts [--kind K]</c>: what the documents state, each with its dates and where it stands.</summary>
internal static class FactsCommand
{
    public static Command Create()
    {
        var kinds = string.Join(", ", Enum.GetNames<FactKind>()).ToLowerInvariant();
        var kind = new Option<string?>("--kind") { Description = $"Only facts of this kind: {kinds}." };
        var json = new Option<bool>("--json") { Description = "Print every fact as JSON, one a line, with its spans." };
        var documents = DocumentsOption.Create();
        var command = new Command("facts", "List the agreements, events, organisations, people, sectors, places, figures and meetings that the documents state.") { kind, json, documents };
        command.Validators.Add(result =>
        {
            if (result.GetValue(kind) is { } given && !Enum.TryParse<FactKind>(given, ignoreCase: true, out _))
                result.AddError($"--kind {given} is not a kind of fact. Give one of: {kinds}.");
        });
        command.SetAction((result, cancellation) => Fault.GuardAsync(async () =>
        {
            await using var bench = await Workbench.OpenAsync(result.GetValue(documents), ProgressBar.OnTerminal(), cancellation);
            FactKind[] wanted = result.GetValue(kind) is { } given ? [Enum.Parse<FactKind>(given, ignoreCase: true)] : Enum.GetValues<FactKind>();
            if (result.GetValue(json))
                WriteLines(bench.Generation.Facts, wanted);
            else
                WriteList(bench.Generation.Facts, wanted);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void WriteLines(FactSet facts, FactKind[] kinds)
    {
        foreach (var fact in facts.All.Where(fact => kinds.Contains(fact.Kind)))
            Console.WriteLine(JsonSerializer.Serialize(FactJson.Of(fact), FactJsonContext.Lines.FactJson));
    }

    private static void WriteList(FactSet facts, FactKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            var groups = facts.Groups(kind).OrderBy(group => group.Dated?.Dates[0].First ?? DateOnly.MaxValue).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
            Console.WriteLine($"{kind} ({groups.Length})");
            foreach (var group in groups)
                Write(group);
            Console.WriteLine();
        }
    }

    private static void Write(FactGroup group)
    {
        var naming = group.Dated ?? group.Naming;
        var date = group.Dated is { } dated ? $", {DateWording.Of(dated.Dates[0].First, dated.Dates[0].Last, "en")}" : "";
        var roles = group.Facts.SelectMany(fact => fact.Of(PartKind.Role)).Select(part => part.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(3).ToArray();
        var role = roles.Length > 0 ? $" ({string.Join("; ", roles)})" : "";
        var others = group.Facts.Count > 1 ? $", {group.Facts.Count} mentions" : "";
        Console.WriteLine($"  {group.Name}{role}{date}  [{naming.Document.Id} {naming.NameSpan}{others}]");
    }
}
