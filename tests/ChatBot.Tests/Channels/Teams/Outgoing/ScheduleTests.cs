using ChatBot.Tests.Briefings;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Outgoing;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("brief me on cyber every Monday at 08:30", "every Monday at 08:30", "(Asia/Tokyo)")]
    [InlineData("毎週月曜8時半にサイバーのブリーフィングを送って", "毎週月曜08:30に", "(Asia/Tokyo)")]
    public async Task A_schedule_keeps_the_askers_time_zone_and_is_said_when_it_falls_due(string text, string rhythm, string zone)
    {
        using var folder = new StateFolder();
        await using var connector = new FakeConnector();
        await connector.StartAsync();
        await using var host = await TeamsHost.StartOpenAsync(folder, WorkerHost.Echo, (request, _) => Task.FromResult(BriefingSample.Of(request.Topic, "Words.", "A paper", lines: 1)), ("Conversations:ScheduleSpread", "00:00:00"));
        var now = TimeProvider.System.GetUtcNow();
        var activity = TeamsMessage.Personal(text, serviceUrl: connector.ServiceUrl.ToString())
            .With("timestamp", now.ToString("O")).With("localTimestamp", now.ToOffset(TimeSpan.FromHours(9)).ToString("O")).With("localTimezone", "Asia/Tokyo");

        (await host.PostAsync(activity)).Dispose();
        await WorkerHost.UntilAsync(() => Task.FromResult(connector.Truth.Messages.Any(message => message.Text.Contains(rhythm, StringComparison.Ordinal))));
        await host.Database.RunAsync(session => session.ExecuteAsync("update schedules set due_at = @due, days = 127, minute = 0", ("@due", now.ToUnixTimeMilliseconds())), CancellationToken.None);
        await WorkerHost.UntilAsync(() => Task.FromResult(connector.Truth.Messages.Count > 1));

        Assert.Contains(connector.Truth.Messages, message => message.Text.Contains(zone, StringComparison.Ordinal));
        Assert.Single(connector.Truth.Messages, message => message.Latest.ToJsonString().Contains("AdaptiveCard", StringComparison.Ordinal));
    }
}
