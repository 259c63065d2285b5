using ChatBot.Conversations;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Conversations;

/// <summary>Platforms that lose, delay and refuse; the asker sees one answer.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private const string Post = "chat.postMessage";
    private const string Update = "chat.update";

    private readonly StateFolder folder = new();
    private readonly FakeSlack slack = new();

    public async ValueTask InitializeAsync() => await slack.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await slack.DisposeAsync();
        folder.Dispose();
    }

    public static TheoryData<string, int> Faults() => new()
    {
        { "429 on the placeholder", 1 },
        { "429 on the answer", 1 },
        { "placeholder shown, response lost", 1 },
        { "placeholder shown, 500", 1 },
        { "placeholder lost", 1 },
        { "answer shown, response lost", 1 },
        { "answer shown, 502", 1 },
        { "answer lost", 1 },
        { "answer 500 twice", 1 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task The_answer_is_shown_once_whatever_the_platform_does(string fault, int messages)
    {
        Plan(fault);
        await using var host = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo);
        await host.AcceptAsync("C1", "1", "which sectors?", thread: "100.1");
        await host.SettleAsync();
        Assert.Equal(messages, slack.Truth.Messages.Count);
        Assert.Equal("answer to which sectors?", slack.Truth.Messages[0].Text);
    }

    [Fact]
    public async Task Where_a_lost_placeholder_cannot_be_looked_up_it_stays_and_the_answer_is_still_shown_once()
    {
        slack.Faults.Plan(Post, new Fault.CutAfterStoring());
        await using var host = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo, canFind: false);
        await host.AcceptAsync("C1", "1", "which sectors?");
        await host.SettleAsync();
        Assert.Equal(2, slack.Truth.Messages.Count);
        Assert.Single(slack.Truth.Messages, message => message.Text.StartsWith("answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_placeholder_that_somebody_deleted_is_replaced()
    {
        await using var host = await WorkerHost.StartAsync(folder, slack, async (question, _, cancellation) =>
        {
            await WorkerHost.UntilAsync(() => Task.FromResult(slack.Truth.Messages.Count == 1));
            await Task.Delay(100, cancellation);
            slack.Truth.Delete("C1", slack.Truth.Messages[0].Id);
            return WorkerHost.Answer(question.Text);
        });
        await host.AcceptAsync("C1", "1", "which sectors?");
        await host.SettleAsync();
        Assert.Equal("which sectors?", Assert.Single(slack.Truth.In("C1")).Text);
    }

    [Fact]
    public async Task A_place_that_refuses_for_good_ends_the_turn_without_another_try()
    {
        slack.ArchivedChannels.Add("C1");
        await using var host = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo);
        await host.AcceptAsync("C1", "1", "which sectors?");
        await host.SettleAsync();
        Assert.Equal(1, await host.CountAsync("select count(*) from turns where outcome = 'Undeliverable'"));
        Assert.Single(slack.Calls);
    }

    [Fact]
    public async Task A_platform_that_is_down_gets_the_answer_when_it_is_back()
    {
        slack.Faults.Otherwise = _ => new Fault.TooMany(31);
        await using var host = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo);
        await host.AcceptAsync("C1", "1", "which sectors?");
        await WorkerHost.UntilAsync(async () => await host.CountAsync("select count(*) from turns where attempts = 0") == 1);
        Assert.Equal(0, await host.CountAsync("select count(*) from turns where outcome is not null"));
    }

    [Fact]
    public async Task A_channel_that_cannot_update_posts_once()
    {
        await using var host = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo, canUpdate: false);
        await host.AcceptAsync("C1", "1", "which sectors?");
        await host.SettleAsync();
        Assert.Equal("answer to which sectors?", Assert.Single(slack.Truth.Messages).Text);
    }

    [Fact]
    public async Task A_channel_that_can_neither_update_nor_look_up_never_posts_the_answer_twice()
    {
        slack.Faults.Plan(Post, new Fault.CutAfterStoring());
        await using var host = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo, canUpdate: false, canFind: false);
        await host.AcceptAsync("C1", "1", "which sectors?");
        await host.SettleAsync();
        Assert.Collection(
            slack.Truth.Messages,
            message => Assert.Equal("answer to which sectors?", message.Text),
            message => Assert.Equal(Notice.MaybeSent.English, message.Text));
    }

    private void Plan(string fault)
    {
        var (operation, faults) = fault switch
        {
            "429 on the placeholder" => (Post, (Fault[])[new Fault.TooMany(1)]),
            "429 on the answer" => (Update, [new Fault.TooMany(1)]),
            "placeholder shown, response lost" => (Post, [new Fault.CutAfterStoring()]),
            "placeholder shown, 500" => (Post, [new Fault.FailAfterStoring(500)]),
            "placeholder lost" => (Post, [new Fault.Cut()]),
            "answer shown, response lost" => (Update, [new Fault.CutAfterStoring()]),
            "answer shown, 502" => (Update, [new Fault.FailAfterStoring(502)]),
            "answer lost" => (Update, [new Fault.Cut()]),
            _ => (Update, [new Fault.Refuse(500), new Fault.Refuse(500)]),
        };
        slack.Faults.Plan(operation, faults);
    }
}
