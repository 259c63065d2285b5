using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ChatBot.Channels.Slack.Installing;
using ChatBot.Tests.Fakes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Channels.Slack;

public sealed class SlackInstallationTests
{
    private static readonly (string, string?)[] Settings = [("Slack:BotToken", null), ("Slack:ClientId", "1.2"), ("Slack:ClientSecret", "client-secret")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workspace_installs_the_app_is_answered_and_leaves_nothing_behind()
    {
        var slack = new FakeSlack { Exchange = _ => Granted("xoxb-test") };
        await using var host = await SlackHost.StartAsync(slack, settings: Settings);
        var (state, cookie) = await BeginAsync(host);
        using (var installed = await host.GetAsync($"/slack/oauth/callback?code=c&state={state}", cookie))
            Assert.Equal(HttpStatusCode.OK, installed.StatusCode);

        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention("What does the Harbour Forum cover?")));
        await host.SettleAsync();
        Assert.Contains("fisheries", Assert.Single(slack.Truth.In("C1")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await host.CountAsync("select count(*) from slack_installations where sealed like '%xoxb%'"));

        await host.EventAsync(SlackEvents.Envelope(new JsonObject { ["type"] = "app_uninstalled" }, "Ev2"));
        Assert.Equal(0, await host.CountAsync("select count(*) from slack_installations"));
    }

    [Fact]
    public async Task The_way_back_from_slack_works_once_and_in_the_browser_that_began()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack { Exchange = _ => Granted("xoxb-test") }, settings: Settings);
        var (state, cookie) = await BeginAsync(host);
        var (_, otherCookie) = await BeginAsync(host);
        foreach (var (query, sent) in new[] { ($"code=c&state={state}", null), ($"code=c&state={state}", otherCookie), ("code=c", cookie), ("code=c&state=forged", cookie) })
        {
            using var refused = await host.GetAsync($"/slack/oauth/callback?{query}", sent);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using (var taken = await host.GetAsync($"/slack/oauth/callback?code=c&state={state}", cookie))
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        using var again = await host.GetAsync($"/slack/oauth/callback?code=c&state={state}", cookie);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    [Theory]
    [InlineData("ja,en;q=0.5", "access_denied", "キャンセル")]
    [InlineData("de", "access_denied", "cancelled")]
    [InlineData("en-GB", "server_error", "did not install")]
    [InlineData("ja-JP", "", "インストールしませんでした")]
    public async Task What_becomes_of_an_installation_is_said_in_the_browsers_language(string language, string error, string expected)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack(), settings: Settings);
        var (state, cookie) = await BeginAsync(host);
        using var page = await host.GetAsync($"/slack/oauth/callback?state={state}&{(error.Length > 0 ? $"error={error}" : "code=spent")}", cookie, language);
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Equal("utf-8", page.Content.Headers.ContentType!.CharSet);
        Assert.Contains(expected, await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slack_sends_the_browser_back_to_the_public_address()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack(), settings: Settings);
        using var begun = await host.GetAsync("/slack/oauth/install");
        Assert.Equal("https://bot.example.org/slack/oauth/callback", QueryHelpers.ParseQuery(begun.Headers.Location!.Query)["redirect_uri"]);
    }

    [Fact]
    public async Task Many_turns_at_once_renew_an_expiring_token_once_and_its_pair_is_stored_before_it_is_used()
    {
        var refreshes = 0;
        var spent = new HashSet<string>(StringComparer.Ordinal);
        var slack = new FakeSlack
        {
            Exchange = body =>
            {
                lock (spent)
                {
                    if (!spent.Add((string)body["refresh_token"]!))
                        return new JsonObject { ["ok"] = false, ["error"] = "invalid_refresh_token" };
                }

                return Granted("xoxb-test", $"refresh-{Interlocked.Increment(ref refreshes)}");
            },
        };
        await using var host = await SlackHost.StartAsync(slack, settings: Settings);
        var installations = host.Services.GetRequiredService<Installations>();
        var store = host.Services.GetRequiredService<InstallationStore>();
        await installations.AddAsync(new Installation("T1", null, false, FakeSlack.BotUser, "xoxb-old", "refresh-0", TimeProvider.System.GetUtcNow().AddMinutes(1)), Cancellation);

        var found = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => installations.FindAsync("T1", null, Cancellation)));

        Assert.Equal(1, refreshes);
        Assert.All(found, one => Assert.True(one!.AccessToken is "xoxb-old" or "xoxb-test"));
        Assert.Equal("refresh-1", (await store.FindAsync("workspace/T1", Cancellation))!.RefreshToken);
    }

    [Fact]
    public async Task A_workspace_without_the_app_gets_no_call()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack(), settings: Settings);
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention("Why?")));
        await host.SettleAsync();
        Assert.DoesNotContain(host.Slack.Calls, call => call.Operation.StartsWith("chat.", StringComparison.Ordinal));
    }

    private static async Task<(string State, string Cookie)> BeginAsync(SlackHost host)
    {
        using var begun = await host.GetAsync("/slack/oauth/install");
        var query = QueryHelpers.ParseQuery(begun.Headers.Location!.Query);
        Assert.Equal(string.Join(',', SlackScopes.Bot), query["scope"].ToString());
        return (Uri.EscapeDataString(query["state"].ToString()), begun.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
    }

    private static JsonObject Granted(string token, string? refresh = null)
    {
        var granted = new JsonObject
        {
            ["ok"] = true, ["access_token"] = token, ["token_type"] = "bot", ["bot_user_id"] = FakeSlack.BotUser, ["app_id"] = "A1",
            ["team"] = new JsonObject { ["id"] = "T1", ["name"] = "One" }, ["enterprise"] = null, ["is_enterprise_install"] = false,
        };
        if (refresh is not null)
        {
            granted["refresh_token"] = refresh;
            granted["expires_in"] = int.Parse("43200", CultureInfo.InvariantCulture);
        }

        return granted;
    }
}
