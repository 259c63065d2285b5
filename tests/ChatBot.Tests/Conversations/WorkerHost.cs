using ChatBot.Answering;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;
using ChatBot.Conversations.Storage;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Conversations;

/// <summary>A whole host but for its channels and its documents: the test answers, and a <see cref="FakeSlack"/> shows.</summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    private readonly IHost host;

    private WorkerHost(IHost host) => this.host = host;

    public TurnInbox Inbox => host.Services.GetRequiredService<TurnInbox>();

    public IStateDatabase Database => host.Services.GetRequiredService<IStateDatabase>();

    public static async Task<WorkerHost> StartAsync(
        StateFolder folder, FakeSlack slack, Ask ask, bool canUpdate = true, bool canFind = true, LogLines? log = null, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
        [
            new("State:Directory", folder.Path),
            new("Conversations:PollInterval", "00:00:00.050"),
            .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)),
        ]);
        if (log is not null)
            builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log);
        builder.Services.AddConversations(builder.Configuration);
        builder.Services.AddSingleton(ask);
        builder.Services.AddSingleton<IReplyFactory>(services => new PlainChannel(ClientOf(slack), services.GetRequiredService<PlatformSender>(), canUpdate, canFind));
        var built = builder.Build();
        await built.StartAsync();
        return new WorkerHost(built);
    }

    public static Answer Answer(string text, Outcome outcome = Outcome.Answered) => new(outcome, text, "en", 0.9, [], [], [], [], 1);

    public static Task<Answer> Echo(Question question, IProgress<AnswerStage>? progress, CancellationToken cancellationToken) =>
        Task.FromResult(Answer($"answer to {question.Text}"));

    public Task AcceptAsync(string conversation, string message, string text, string tenant = "T1", string thread = "") =>
        Inbox.AcceptAsync(PlainChannel.Turn(conversation, message, text, tenant, thread), CancellationToken.None);

    public async Task<long> CountAsync(string sql) =>
        (await Database.RunAsync(session => session.QueryAsync(sql, row => row.GetInt64(0)), CancellationToken.None))[0];

    /// <summary>Waits until every accepted turn has ended.</summary>
    public Task SettleAsync() => UntilAsync(async () => await CountAsync("select count(*) from turns where outcome is null") == 0);

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await condition())
            await Task.Delay(20, limit.Token);
    }

    /// <summary>Stops as a host does: takes nothing more up, and lets what runs finish.</summary>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    private static HttpClient ClientOf(FakeSlack slack)
    {
        var client = new HttpClient { BaseAddress = slack.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", slack.Token);
        return client;
    }
}
