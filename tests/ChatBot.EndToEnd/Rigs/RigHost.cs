using ChatBot.Answering;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;
using ChatBot.Conversations.Schedules;
using ChatBot.Conversations.Storage;
using ChatBot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>
/// The process that the rigs kill: the product's inbox, store and worker behind one endpoint, with the plainest channel and
/// answers that take a moment.
/// </summary>
internal static class RigHost
{
    private const string Waiting = "select count(*) from turns where outcome is null";

    public static async Task<int> RunAsync(RigArguments arguments)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(Enum.Parse<LogLevel>(arguments.Text("log", "Critical")));
        builder.WebHost.UseUrls($"http://127.0.0.1:{arguments.Number("port", 0)}");
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, RigJson.Default));
        builder.Configuration.AddInMemoryCollection(
        [
            new("State:Directory", arguments.Text("state", ".data")),
            new("State:PostgreSql", arguments.Text("postgres")),
            new("Conversations:LeaseTime", arguments.Text("lease", "00:00:30")),
            new("Conversations:PollInterval", "00:00:00.200"),
            new("Conversations:ScheduleSpread", arguments.Text("spread", "00:01:00")),
            new("Conversations:MaximumAttempts", "100"),
        ]);

        var sabotage = Enum.Parse<Sabotage>(arguments.Text("sabotage", nameof(Sabotage.None)));
        AddServices(builder, arguments, sabotage);
        var app = builder.Build();
        Map(app, sabotage);
        await app.RunAsync();
        return 0;
    }

    private static void AddServices(WebApplicationBuilder builder, RigArguments arguments, Sabotage sabotage)
    {
        var longest = arguments.Number("answer-milliseconds", 30);
        builder.Services.AddConversations(builder.Configuration);
        builder.Services.AddSingleton<Ask>(async (question, _, cancellation) =>
        {
            await Task.Delay(Random.Shared.Next(longest + 1), cancellation);
            return new Answer(Outcome.Answered, Ledger.AnswerTo(question.Text), "en", 1, [], [], [], [], 1);
        });
        builder.Services.AddSingleton<Brief>(async (request, cancellation) =>
        {
            await Task.Delay(Random.Shared.Next(longest + 1), cancellation);
            return RigSchedule.Briefing(request);
        });
        if (arguments.Has("clock"))
            builder.Services.AddSingleton<TimeProvider>(_ => new RigClock(arguments.Text("clock")));
        builder.Services.AddSingleton<IReplyFactory>(services =>
        {
            var client = new HttpClient { BaseAddress = new Uri(arguments.Text("platform", "http://localhost")) };
            client.DefaultRequestHeaders.Authorization = new("Bearer", "xoxb-test");
            var channel = new PlainChannel(client, services.GetRequiredService<PlatformSender>(), canFind: arguments.Text("lookup", "no") == "yes");
            return sabotage == Sabotage.BlindPost ? new BlindChannel(channel) : channel;
        });
        if (sabotage == Sabotage.NoFencing)
            builder.Services.AddSingleton<IStateDatabase>(_ => new SabotagedDatabase(new PostgresDatabase(arguments.Text("postgres"))));
        if (sabotage == Sabotage.NotSynchronous)
            builder.Services.AddSingleton<IStateDatabase>(_ => new SqliteDatabase(arguments.Text("state"), TimeProvider.System, "off"));
        if (sabotage is Sabotage.MovedFirst or Sabotage.OwnOccasions)
        {
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(ScheduleClock)));
            builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<SabotagedClock>(services, sabotage));
        }
    }

    private static void Map(WebApplication app, Sabotage sabotage)
    {
        app.MapGet("/ready", () => Results.Ok());
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.MapPost("/echo", (RigEvent received) => received);
        app.MapGet("/waiting", async (IStateDatabase database, CancellationToken cancellation) =>
            Results.Text($"{(await database.RunAsync(session => session.QueryAsync(Waiting, row => row.GetInt64(0)), cancellation))[0]}"));
        app.MapPost("/unstored", (RigEvent received) => Turn(received, time, sabotage).Id.Value.Length > 0 ? Results.Ok() : Results.BadRequest());
        app.MapPost("/events", async (RigEvent received, TurnInbox inbox, HttpContext context) =>
        {
            try
            {
                if (sabotage == Sabotage.AcknowledgeFirst)
                    _ = StoreLaterAsync(inbox, Turn(received, time, sabotage));
                else
                    await inbox.AcceptAsync(Turn(received, time, sabotage), context.RequestAborted);
                return Results.Ok();
            }
            catch (StoreUnavailableException)
            {
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
        });
    }

    private static async Task StoreLaterAsync(TurnInbox inbox, Turn turn)
    {
        await Task.Delay(50);
        await inbox.AcceptAsync(turn, CancellationToken.None);
    }

    private static Turn Turn(RigEvent received, TimeProvider time, Sabotage sabotage)
    {
        var message = sabotage == Sabotage.NoDeduplication ? received.EventId : received.Ts;
        var turn = PlainChannel.Turn(received.Channel, message, received.Text, received.Team, received.Thread) with { AskedAt = time.GetUtcNow() };
        return received.DueInSeconds == 0
            ? turn
            : turn with { DueAt = turn.AskedAt.AddSeconds(received.DueInSeconds) };
    }
}
