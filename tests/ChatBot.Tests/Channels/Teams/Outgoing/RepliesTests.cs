using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Knowledge;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Outgoing;

/// <summary>The whole way, from the activity to what people see, against a connector that misbehaves on demand.</summary>
public sealed class RepliesTests
{
    [Theory]
    [InlineData("personal")]
    [InlineData("group")]
    [InlineData("channel")]
    public async Task Every_kind_of_conversation_gets_one_cited_answer(string kind)
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, Cited);

        using var response = await host.PostAsync(Message(kind, connector));
        await host.SettleAsync();

        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        var shown = Assert.Single(connector.Truth.Messages);
        Assert.StartsWith("It covers chips. [1]", shown.Text, StringComparison.Ordinal);
        Assert.Equal("quoted words", (string?)shown.Latest["entities"]!.AsArray().Single(entity => (string?)entity!["@type"] == "Message")!["citation"]![0]!["appearance"]!["abstract"]);
        Assert.Equal(kind == "channel" ? "19:general@thread.tacv2;messageid=1700000000000" : shown.Conversation, shown.Conversation);
    }

    [Fact]
    public async Task The_same_message_delivered_again_and_again_is_answered_once()
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, Cited);

        for (var i = 0; i < 5; i++)
            (await host.PostAsync(Message("group", connector))).Dispose();
        await host.SettleAsync();

        Assert.Single(connector.Truth.Messages);
    }

    [Fact]
    public async Task A_slow_answer_shows_progress_and_arrives_once()
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        var writing = new TaskCompletionSource();
        await using var host = await TeamsHost.StartOpenAsync(folder, async (question, progress, cancellationToken) =>
        {
            await writing.Task.WaitAsync(cancellationToken);
            return await Cited(question, progress, cancellationToken);
        });

        using var response = await host.PostAsync(Message("personal", connector));
        await WorkerHost.UntilAsync(() => Task.FromResult(connector.Calls.Count(call => call.Operation == "stream") >= 2));
        var waiting = connector.Truth.Messages.Single().Text;
        writing.SetResult();
        await host.SettleAsync();

        Assert.StartsWith("Searching", waiting, StringComparison.Ordinal);
        var shown = Assert.Single(connector.Truth.Messages);
        Assert.StartsWith("It covers chips. [1]", shown.Text, StringComparison.Ordinal);
        Assert.Equal("final", (string?)shown.Latest["entities"]![0]!["streamType"]);
        Assert.All(shown.Versions.SkipLast(1), version => Assert.DoesNotContain("chips", (string?)version["text"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("stream", 429)]
    [InlineData("stream", 412)]
    [InlineData("stream", 502)]
    [InlineData("stream", 403)]
    public async Task Whatever_happens_to_the_stream_the_answer_stands_in_one_message(string operation, int status)
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, Cited);
        // The first call begins the stream; the fault meets its end.
        var calls = 0;
        connector.Faults.Otherwise = name => name == operation && ++calls == 2 ? status == 429 ? new Fault.TooMany(1) : new Fault.FailAfterStoring(status) : null;

        using var response = await host.PostAsync(Message("personal", connector));
        await host.SettleAsync();

        Assert.StartsWith("It covers chips. [1]", Assert.Single(connector.Truth.Messages).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(503)]
    public async Task A_post_that_was_refused_for_now_is_sent_again(int status)
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, Cited);
        connector.Faults.Plan("send", status == 429 ? new Fault.TooMany(1) : new Fault.Refuse(status));

        using var response = await host.PostAsync(Message("group", connector));
        await host.SettleAsync();

        Assert.StartsWith("It covers chips. [1]", Assert.Single(connector.Truth.Messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_removed_the_bot_is_not_tried_again()
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, Cited);
        connector.Blocked.Add("19:group-1@thread.v2");

        using var response = await host.PostAsync(Message("group", connector));
        await host.SettleAsync();

        Assert.Equal(1, await host.CountAsync("select count(*) from turns where outcome = 'Undeliverable'"));
        Assert.InRange(connector.Calls.Count, 1, 2);
    }

    [Fact]
    public async Task An_edited_question_is_answered_in_place_of_the_first_answer()
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, WorkerHost.Echo);
        (await host.PostAsync(Message("group", connector))).Dispose();
        await host.SettleAsync();

        var edit = Message("group", connector).With("type", "messageUpdate").With("text", "<at>Guide</at> and the second?");
        (await host.PostAsync(edit)).Dispose();
        await host.SettleAsync();

        Assert.Equal("answer to and the second?", Assert.Single(connector.Truth.Messages).Text);
    }

    [Fact]
    public async Task A_deleted_question_takes_its_answer_along()
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, Cited);
        (await host.PostAsync(Message("personal", connector))).Dispose();
        await host.SettleAsync();

        (await host.PostAsync(Message("personal", connector).With("type", "messageDelete"))).Dispose();

        Assert.True(connector.Truth.Messages.Single().Deleted);
        Assert.Equal(0, await host.CountAsync("select count(*) from exchanges"));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("group")]
    public async Task A_question_deleted_while_it_is_answered_is_answered_no_more(string kind)
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        var writing = new TaskCompletionSource();
        await using var host = await TeamsHost.StartOpenAsync(folder, async (question, progress, cancellationToken) =>
        {
            await writing.Task.WaitAsync(cancellationToken);
            return await Cited(question, progress, cancellationToken);
        });
        (await host.PostAsync(Message(kind, connector))).Dispose();
        await WorkerHost.UntilAsync(() => Task.FromResult(connector.Calls.Any(call => call.Operation is "stream" or "typing")));
        await WorkerHost.UntilAsync(async () => kind == "group" || await host.CountAsync("select count(*) from turns where reply_message is not null") == 1);

        (await host.PostAsync(Message(kind, connector).With("type", "messageDelete"))).Dispose();
        writing.SetResult();
        // The next question of the conversation is answered, so the lane is free again.
        (await host.PostAsync(Message(kind, connector).With("id", "m-2"))).Dispose();
        await host.SettleAsync();

        Assert.StartsWith("It covers chips. [1]", Assert.Single(connector.Truth.Messages, message => !message.Deleted).Text, StringComparison.Ordinal);
        Assert.Equal(1, await host.CountAsync("select count(*) from turns where outcome = 'Answered'"));
    }

    [Fact]
    public async Task A_change_that_is_no_edit_is_not_answered_again()
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, Cited);
        (await host.PostAsync(Message("group", connector))).Dispose();
        await host.SettleAsync();

        var change = Message("group", connector).With("type", "messageUpdate").With("channelData", new JsonObject { ["eventType"] = "somethingElse" });
        (await host.PostAsync(change)).Dispose();
        await host.SettleAsync();

        Assert.Single(Assert.Single(connector.Truth.Messages).Versions);
    }

    [Fact]
    public async Task Being_added_is_answered_with_one_welcome_however_many_events_tell_of_it()
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, Cited);
        var members = new JsonArray(new JsonObject { ["id"] = TeamsMessage.Bot });

        (await host.PostAsync(Bare("conversationUpdate", connector).With("membersAdded", members))).Dispose();
        (await host.PostAsync(Bare("installationUpdate", connector).With("action", "add"))).Dispose();
        await host.SettleAsync();

        Assert.Single(connector.Truth.Messages);
    }

    [Theory]
    [InlineData("bot's own", "from", """{"id":"28:5f1b2c3d-0000-4000-8000-00000000b071"}""")]
    [InlineData("another bot's", "from", """{"id":"28:other"}""")]
    [InlineData("a bot's by role", "from", """{"id":"29:x","role":"bot"}""")]
    [InlineData("a card's", "value", """{"choice":1}""")]
    [InlineData("a reaction", "type", "\"messageReaction\"")]
    [InlineData("something new", "type", "\"somethingNew\"")]
    public async Task What_is_no_question_is_acknowledged_and_left(string name, string field, string value)
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, Cited);
        var message = Message("personal", connector).With(field, JsonNode.Parse(value));
        if (field == "value")
            message["text"] = "";

        using var response = await host.PostAsync(message);
        await host.SettleAsync();

        Assert.True(response.IsSuccessStatusCode, name);
        Assert.Empty(connector.Calls);
    }

    [Fact]
    public async Task An_unknown_invoke_is_told_so()
    {
        await using var connector = await StartedAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, Cited);
        using var response = await host.PostAsync(Bare("invoke", connector).With("name", "config/fetch").With("value", new JsonObject()));
        Assert.Equal(System.Net.HttpStatusCode.NotImplemented, response.StatusCode);
    }

    private static async Task<FakeConnector> StartedAsync()
    {
        var connector = new FakeConnector();
        await connector.StartAsync();
        return connector;
    }

    private static Task<Answer> Cited(Question question, IProgress<AnswerStage>? progress, CancellationToken cancellationToken) => Task.FromResult(new Answer(
        Outcome.Answered,
        "It covers chips. [1]",
        "en",
        0.9,
        [new Statement("It covers chips.", [1])],
        [new Citation(1, new DocumentId("papers/accord.txt"), "The accord", new DateOnly(2023, 5, 18), "quoted words", new Span(0, 12), null)],
        [],
        [],
        1));

    private static JsonObject Message(string kind, FakeConnector connector) => kind switch
    {
        "group" => TeamsMessage.Group(serviceUrl: connector.ServiceUrl.ToString()),
        "channel" => TeamsMessage.Channel(serviceUrl: connector.ServiceUrl.ToString()),
        _ => TeamsMessage.Personal(serviceUrl: connector.ServiceUrl.ToString()),
    };

    private static JsonObject Bare(string type, FakeConnector connector)
    {
        var activity = Message("personal", connector).With("type", type);
        activity.Remove("text");
        return activity;
    }
}
