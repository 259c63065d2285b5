using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Outgoing;

/// <summary>Askers who change their minds more than once.</summary>
public sealed class CorrectionTests : IAsyncLifetime
{
    private readonly FakeConnector connector = new();
    private readonly StateFolder folder = new();
    private TaskCompletionSource writing = new();
    private TeamsHost? host;

    private TeamsHost Host => host!;

    public async ValueTask InitializeAsync()
    {
        writing.SetResult();
        await connector.StartAsync();
        host = await TeamsHost.StartOpenAsync(folder, async (question, progress, cancellationToken) =>
        {
            await writing.Task.WaitAsync(cancellationToken);
            return await WorkerHost.Echo(question, progress, cancellationToken);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await connector.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("group")]
    public async Task A_question_that_was_edited_and_then_deleted_takes_its_answer_along(string kind)
    {
        await SayAsync(kind, "message", "one");
        await Host.SettleAsync();
        await SayAsync(kind, "messageUpdate", "two");
        await Host.SettleAsync();
        await SayAsync(kind, "messageDelete");

        Assert.True(Assert.Single(connector.Truth.Messages).Deleted);
        Assert.Equal(0, await Host.CountAsync("select count(*) from exchanges"));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("group")]
    public async Task A_question_edited_before_it_was_answered_is_answered_once_and_deleted_with_its_answer(string kind)
    {
        await HoldAsync(kind);
        await SayAsync(kind, "messageUpdate", "two");
        await SayAsync(kind, "messageUpdate", "three");
        writing.SetResult();
        await Host.SettleAsync();

        Assert.Equal("answer to three", Assert.Single(connector.Truth.Messages).Text);
        await SayAsync(kind, "messageDelete");
        Assert.True(Assert.Single(connector.Truth.Messages).Deleted);
        Assert.Equal(0, await Host.CountAsync("select count(*) from exchanges"));
    }

    [Fact]
    public async Task What_was_asked_before_the_last_edit_is_not_remembered()
    {
        await SayAsync("group", "message", "one");
        await Host.SettleAsync();
        await SayAsync("group", "messageUpdate", "two");
        await Host.SettleAsync();
        await SayAsync("group", "messageUpdate", "three");
        await Host.SettleAsync();

        Assert.Equal("answer to three", Assert.Single(connector.Truth.Messages).Text);
        Assert.Equal(1, await Host.CountAsync("select count(*) from exchanges"));
        Assert.Equal(1, await Host.CountAsync("select count(*) from exchanges where question = 'three'"));
    }

    [Fact]
    public async Task An_edit_that_is_delivered_again_takes_nothing_back()
    {
        await SayAsync("group", "message", "one");
        await Host.SettleAsync();
        await SayAsync("group", "messageUpdate", "two");
        await SayAsync("group", "messageUpdate", "two");
        await Host.SettleAsync();
        await SayAsync("group", "messageUpdate", "two");
        await Host.SettleAsync();

        Assert.Equal("answer to two", Assert.Single(connector.Truth.Messages).Text);
        Assert.Equal(1, await Host.CountAsync("select count(*) from exchanges where question = 'two'"));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("group")]
    public async Task A_word_stops_what_is_under_way(string kind)
    {
        await HoldAsync(kind);
        await SayAsync(kind, "message", "stop", "m-2");
        await SayAsync(kind, "message", "stop", "m-2");
        await WorkerHost.UntilAsync(() => Task.FromResult(connector.Truth.Messages.Any(message => message.Text!.StartsWith("Stopped", StringComparison.Ordinal))));
        writing.SetResult();
        await SayAsync(kind, "message", "next", "m-3");
        await Host.SettleAsync();

        Assert.Equal("Stopped, as you asked.|answer to next", string.Join('|', connector.Truth.Messages.Select(message => message.Text)));
    }

    private async Task HoldAsync(string kind)
    {
        writing = new TaskCompletionSource();
        await SayAsync(kind, "message", "one");
        await WorkerHost.UntilAsync(() => Task.FromResult(connector.Calls.Any(call => call.Operation is "stream" or "typing")));
        await WorkerHost.UntilAsync(async () => kind == "group" || await Host.CountAsync("select count(*) from turns where reply_message is not null") == 1);
    }

    private async Task SayAsync(string kind, string type, string text = "", string id = "m-1")
    {
        var url = connector.ServiceUrl.ToString();
        var activity = (kind == "personal" ? TeamsMessage.Personal(text, id, url) : TeamsMessage.Group($"<at>Guide</at> {text}", id, url)).With("type", type);
        if (type == "messageDelete")
            activity.Remove("text");
        using var response = await Host.PostAsync(activity);
        Assert.True(response.IsSuccessStatusCode);
    }
}
