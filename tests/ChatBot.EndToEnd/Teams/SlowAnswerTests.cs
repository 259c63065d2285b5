using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Answering.Ranking;
using ChatBot.Channels.Teams;
using ChatBot.Conversations;
using ChatBot.Knowledge;
using ChatBot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Teams;

/// <summary>A model that takes twenty seconds, in real time: longer than Teams waits for an acknowledgement.</summary>
public sealed class SlowAnswerTests
{
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("personal", "stream")]
    [InlineData("groupChat", "typing")]
    public async Task An_answer_of_twenty_seconds_is_acknowledged_at_once_shows_progress_and_arrives_once(string kind, string progress)
    {
        await using var connector = new FakeConnector();
        await connector.StartAsync();
        var state = Directory.CreateTempSubdirectory("chatbot-slow-").FullName;
        var written = new TaskCompletionSource();
        await using var app = await StartAsync(state, async (_, stages, cancellation) =>
        {
            stages?.Report(new AnswerStage(AnswerStageKind.Writing, 1));
            await Task.Delay(Writing, cancellation);
            written.TrySetResult();
            return new Answer(Outcome.Answered, "It was worth the wait.", "en", 1, [], [], [], [], 1);
        });

        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var sent = TimeProvider.System.GetUtcNow();
        // Teams gives up after fifteen seconds and sends the message again.
        for (var delivery = 0; delivery < 2; delivery++)
        {
            using var response = await client.PostAsJsonAsync("/api/messages", Message(kind, connector.ServiceUrl.ToString()), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.False(written.Task.IsCompleted);
        }

        var acknowledged = TimeProvider.System.GetUtcNow();
        await written.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        while (!connector.Truth.Messages.Any(message => message.Text == "It was worth the wait."))
            await Task.Delay(100, TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);

        Assert.Single(connector.Truth.Messages);
        var shown = connector.Calls.Where(call => call.Operation == progress).ToArray();
        Assert.True(shown.Length >= 5, $"progress was shown {shown.Length} times");
        TestContext.Current.SendDiagnosticMessage(
            $"{kind}: two deliveries acknowledged in {(acknowledged - sent).TotalMilliseconds:F0} ms, progress after {(shown[0].At - sent).TotalMilliseconds:F0} ms and {shown.Length} times");
        await app.StopAsync(TestContext.Current.CancellationToken);
        Directory.Delete(state, recursive: true);
    }

    private static async Task<WebApplication> StartAsync(string state, Ask ask)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("State:Directory", state), new("Teams:DangerouslyAllowUnauthenticatedRequests", "true")]);
        builder.Services.AddSingleton(ask);
        builder.Services.AddConversations(builder.Configuration);
        builder.Services.AddSingleton<KnowledgeBase>();
        builder.Services.AddSingleton<SentenceRanker>();
        builder.Services.AddTeams(builder.Configuration);
        var app = builder.Build();
        app.MapTeams();
        await app.StartAsync();
        return app;
    }

    private static JsonObject Message(string kind, string serviceUrl) => new()
    {
        ["type"] = "message",
        ["id"] = "m-1",
        ["serviceUrl"] = serviceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:user-1" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = "19:slow", ["conversationType"] = kind, ["tenantId"] = "tenant-1" },
        ["text"] = "Take your time.",
    };
}
