using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Incoming;

/// <summary>What no client of today sends, and one of tomorrow may.</summary>
public sealed partial class OddActivityTests
{
    private const string Mark = "@mark@";
    private const string Half = "\\ud83d";

    private static readonly string[] Values =
    [
        "null", "7", "-1e400", "true", "\"\"", "\"x\"", "[]", "[null]", "{}", "{\"id\":null}", "[[[[]]]]", "[{\"id\":7},\"x\",null]", $"\"{Half}\"", $"{{\"{Half}\":\"{Half}\"}}", "\"\\u0000\"",
        "\"9999-12-31T23:59:59.999-12:00\"", "\"0001-01-01T00:00:00+14:00\"", $"\"{new string('x', 50_000)}\"",
    ];

    private static readonly string[] Fields =
    [
        "type", "id", "name", "action", "timestamp", "localTimestamp", "localTimezone", "channelId", "locale", "text", "replyToId", "from", "recipient", "conversation", "membersAdded",
        "membersRemoved", "entities", "value", "channelData", "attachments", "unknown",
    ];

    private static readonly JsonObject[] Activities =
    [
        Activity("message", "{}"),
        Activity("messageUpdate", "{}"),
        Activity("messageDelete", "{}"),
        Activity("conversationUpdate", "{}").With("membersAdded", new JsonArray(new JsonObject { ["id"] = TeamsMessage.Bot })),
        Activity("installationUpdate", "{}").With("action", "remove"),
        Activity("event", """{"Title":"Quantum","Id":"1","StartTime":"2026-02-03T09:00:00Z"}""").With("name", "application/vnd.microsoft.meetingStart"),
        Activity("invoke", """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}""").With("name", "message/submitAction"),
        Activity("invoke", "{}").With("name", "message/fetchTask"),
        Activity("invoke", """{"action":{"verb":"meetings/on"}}""").With("name", "adaptiveCard/action"),
        Activity("invoke", """{"commandId":"searchDocuments","parameters":[{"name":"query","value":"accord"}]}""").With("name", "composeExtension/query"),
        Activity("invoke", """{"url":"https://bot.example.org/documents/a.txt"}""").With("name", "composeExtension/queryLink"),
        Activity("invoke", "{}").With("name", "config/fetch"),
    ];

    [Fact]
    public async Task Whatever_a_field_holds_the_request_is_taken_or_refused_and_never_a_fault()
    {
        await using var connector = new FakeConnector();
        await connector.StartAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, WorkerHost.Echo);
        var faults = new List<string>();
        var count = 0;
        foreach (var activity in Activities)
        {
            foreach (var (where, odd) in Fields.SelectMany(field => InField(activity, field)).Concat(InValue(activity)))
            {
                using var response = await host.PostAsync(odd.Replace(TeamsMessage.ServiceUrl, connector.ServiceUrl.ToString(), StringComparison.Ordinal));
                count++;
                if ((int)response.StatusCode is not (200 or 400 or 403 or 501))
                    faults.Add($"{(string?)activity["type"]} {(string?)activity["name"]}: {where}: {(int)response.StatusCode}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {count}:\n{string.Join('\n', faults)}");
        await host.SettleAsync();
    }

    [Fact]
    public async Task A_question_with_half_an_emoji_is_answered()
    {
        await using var connector = new FakeConnector();
        await connector.StartAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, WorkerHost.Echo);

        using var response = await host.PostAsync(TeamsMessage.Personal(Mark, serviceUrl: connector.ServiceUrl.ToString()).ToJsonString().Replace(Mark, $"which sectors {Half}", StringComparison.Ordinal));
        await host.SettleAsync();

        Assert.Equal("answer to which sectors \uFFFD", Assert.Single(connector.Truth.Messages).Text);
    }

    private static IEnumerable<(string Where, string Body)> InField(JsonObject activity, string field)
    {
        var body = activity.DeepClone().AsObject().With(field, Mark).ToJsonString();
        return Values.Select(value => ($"{field} = {Start(value)}", body.Replace($"\"{Mark}\"", value, StringComparison.Ordinal)));
    }

    private static IEnumerable<(string Where, string Body)> InValue(JsonObject activity)
    {
        var value = activity["value"]!.ToJsonString();
        var body = activity.DeepClone().AsObject().With("value", Mark).ToJsonString();
        foreach (Match text in Text().Matches(value))
        {
            foreach (var odd in Values)
                yield return ($"value{value[..text.Index]}: {Start(odd)}", body.Replace($"\"{Mark}\"", $"{value[..text.Index]}:{odd}{value[(text.Index + text.Length)..]}", StringComparison.Ordinal));
        }
    }

    private static string Start(string value) => value[..Math.Min(value.Length, 40)];

    [GeneratedRegex(":\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Text();

    private static JsonObject Activity(string type, string value) => TeamsMessage.Group().With("type", type).With("value", JsonNode.Parse(value));
}
