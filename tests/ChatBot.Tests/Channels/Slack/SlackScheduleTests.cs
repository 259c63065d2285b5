using System.Globalization;
using ChatBot.Conversations.Storage;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Channels.Slack;

public sealed class SlackScheduleTests
{
    [Fact]
    public async Task A_briefing_is_scheduled_listed_said_at_its_time_and_deleted_by_chat()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack { Person = ("en-GB", 32_400, "Asia/Tokyo") }, ask: null, ("Conversations:ScheduleSpread", "00:00:00"));
        await SayAsync(host, "brief me on the Harbour Forum every Monday at 08:30", 1);
        await SayAsync(host, "my schedules", 2);

        await FallDueAsync(host);
        await WorkerHost.UntilAsync(() => Task.FromResult(host.Slack.Truth.In("D1").Count == 3));
        await host.SettleAsync();
        await SayAsync(host, "delete 1", 4);

        string[] shown = [.. host.Slack.Truth.In("D1").Select(message => message.Text)];
        Assert.StartsWith("I will brief you on “the Harbour Forum” every Monday at 08:30; the first time is Monday ", shown[0], StringComparison.Ordinal);
        Assert.Contains("08:30 (Asia/Tokyo)", shown[0], StringComparison.Ordinal);
        Assert.Contains("1. Briefing: the Harbour Forum – every Monday at 08:30", shown[1], StringComparison.Ordinal);
        Assert.StartsWith("Briefing: Harbour Forum", shown[2], StringComparison.Ordinal);
        Assert.Equal("", host.Slack.Truth.In("D1")[2].Thread);
        Assert.StartsWith("Deleted: 1.", shown[3], StringComparison.Ordinal);
        Assert.Equal(0, await host.CountAsync("select count(*) from schedules"));
    }

    [Fact]
    public async Task What_was_scheduled_by_a_command_is_said_to_the_person_alone()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack(), ask: null, ("Conversations:ScheduleSpread", "00:00:00"));
        await host.CommandAsync(
            ("command", "/partnership"), ("text", "brief me on the Harbour Forum every weekday at 9"), ("team_id", "T1"), ("channel_id", "C1"), ("channel_name", "general"),
            ("user_id", "U1"), ("trigger_id", "trigger-1"), ("response_url", host.Slack.NewResponseUrl("C1").AbsoluteUri));
        await host.SettleAsync();

        await FallDueAsync(host);
        await WorkerHost.UntilAsync(() => Task.FromResult(host.Slack.Truth.In("U1").Count > 0));
        await host.SettleAsync();

        Assert.StartsWith("Briefing: Harbour Forum", Assert.Single(host.Slack.Truth.In("U1")).Text, StringComparison.Ordinal);
        Assert.All(host.Slack.Truth.In("C1"), message => Assert.Equal("ephemeral", (string?)message.Latest["response_type"]));
    }

    private static async Task SayAsync(SlackHost host, string text, int number)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Direct(text, string.Create(CultureInfo.InvariantCulture, $"{now}.{number:d6}")), $"Ev{number}"));
        await host.SettleAsync();
    }

    private static Task<int> FallDueAsync(SlackHost host)
    {
        var now = TimeProvider.System.GetUtcNow();
        return host.Services.GetRequiredService<IStateDatabase>().RunAsync(
            session => session.ExecuteAsync("update schedules set due_at = @due, days = 127, minute = @minute", ("@due", now.ToUnixTimeMilliseconds()), ("@minute", 0)), CancellationToken.None);
    }
}
