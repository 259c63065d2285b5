using System.CommandLine;
using ChatBot.Answering;
using ChatBot.Channels.Slack;
using ChatBot.Channels.Teams;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;
using ChatBot.Knowledge;
using ChatBot.LanguageModels;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Terminal.Doctor;

/// <summary><c>doctor</c>: one real call to each configured service; says what is wrong and what to do.</summary>
internal static class DoctorCommand
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(30);

    public static Command Create()
    {
        var command = new Command("doctor", "Try the documents, the state, the prompts and each configured service, and explain what fails. Exit code 1 if anything does.");
        command.SetAction((_, cancellation) => Fault.GuardAsync(() => RunAsync(Console.Out, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        using var host = Build();
        // All faults of the settings together; what they are wrong about cannot be tried.
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        var isWell = true;
        foreach (var (name, look) in new Examination(host.Services).All)
        {
            var finding = await LookAsync(look, cancellation);
            isWell &= finding.Health != Health.Ill;
            await output.WriteLineAsync($"{Word(finding.Health),-4}  {name,-15} {finding.Text}");
        }

        return isWell ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<Finding> LookAsync(Func<CancellationToken, Task<Finding>> look, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(LongestLook, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await look(either.Token).WaitAsync(either.Token);
        }
        catch (OptionsValidationException fault)
        {
            return Finding.Ill(string.Join(' ', fault.Failures));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Finding.Ill($"No answer within {LongestLook.TotalSeconds:F0} seconds. Check the address, and whether this machine reaches it.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or HttpRequestException or SendFailedException)
        {
            return Finding.Ill(fault.Message);
        }
    }

    private static IHost Build()
    {
        var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables();
        var environment = configuration["DOTNET_ENVIRONMENT"] ?? configuration["ASPNETCORE_ENVIRONMENT"];
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Configuration = configuration, EnvironmentName = environment });
        builder.Services.AddLogging();
        builder.Services.AddLanguageModels(builder.Configuration);
        builder.Services.AddKnowledge(builder.Configuration);
        builder.Services.AddAnswering();
        builder.Services.AddConversations(builder.Configuration);
        builder.Services.AddSlack(builder.Configuration);
        builder.Services.AddTeams(builder.Configuration);
        return builder.Build();
    }

    private static string Word(Health health) => health switch
    {
        Health.Well => "ok",
        Health.Off => "off",
        _ => "FAIL",
    };
}
