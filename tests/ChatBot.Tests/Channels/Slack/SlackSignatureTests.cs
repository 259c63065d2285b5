using System.Globalization;
using System.Net;
using System.Text;
using ChatBot.Channels.Slack.Inbound;
using ChatBot.Tests.Fakes;
using CsCheck;

namespace ChatBot.Tests.Channels.Slack;

public sealed class SlackSignatureTests
{
    // Slack's own example, from its page on verifying requests.
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA"
        + "&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    [Fact]
    public void Slacks_own_example_is_valid() =>
        Assert.Equal(SignatureVerdict.Valid, Check(Timestamp, Signature, Body, Then));

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(86_400, false)]
    public void It_is_valid_for_five_minutes_in_either_direction(int seconds, bool isValid) =>
        Assert.Equal(isValid ? SignatureVerdict.Valid : SignatureVerdict.OutOfTime, Check(Timestamp, Signature, Body, Then.AddSeconds(seconds)));

    [Theory]
    [InlineData(null, Signature)]
    [InlineData(Timestamp, null)]
    [InlineData("", "")]
    [InlineData("soon", Signature)]
    [InlineData("99999999999999999999", Signature)]
    [InlineData("-1531420618", Signature)]
    [InlineData(" 1531420618", Signature)]
    public void Without_its_headers_it_is_missing(string? timestamp, string? signature) =>
        Assert.Equal(SignatureVerdict.Missing, Check(timestamp, signature, Body, Then));

    [Fact]
    public void While_the_secret_is_changed_both_are_taken()
    {
        var body = Encoding.UTF8.GetBytes(Body);
        Assert.Equal(SignatureVerdict.Valid, SlackSignature.Check(["new", Secret], Timestamp, Signature, body, Then));
        Assert.Equal(SignatureVerdict.Wrong, SlackSignature.Check(["new", "newer"], Timestamp, Signature, body, Then));
        Assert.Equal(SignatureVerdict.Wrong, SlackSignature.Check([], Timestamp, Signature, body, Then));
    }

    [Fact]
    public void No_changed_request_is_taken()
    {
        var anyBody = Gen.Byte.Array[1, 200];
        Gen.Select(anyBody, Gen.Int[0, 10_000], Gen.Int[0, 4], Gen.Int[0, 7]).Sample(
            (body, place, kind, bit) =>
            {
                var signature = SlackSignature.Sign(Secret, Timestamp, body);
                var changed = (byte[])body.Clone();
                var (stamp, sign) = (Timestamp, signature);
                switch (kind)
                {
                    case 0: changed[place % body.Length] ^= (byte)(1 << bit); break;
                    case 1: changed = [.. changed, (byte)place]; break;
                    case 2: stamp = (1531420618 + 1 + (place % 100)).ToString(CultureInfo.InvariantCulture); break;
                    case 3: sign = $"{signature[..^1]}{(signature[^1] == '0' ? '1' : '0')}"; break;
                    default: sign = signature.ToUpperInvariant(); break;
                }

                return SlackSignature.Check([Secret], Timestamp, signature, body, Then) == SignatureVerdict.Valid
                    && SlackSignature.Check([Secret], stamp, sign, changed, Then) != SignatureVerdict.Valid;
            },
            iter: 10_000);
    }

    [Fact]
    public async Task Every_door_is_shut_to_what_slack_did_not_sign_just_now()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        var body = SlackEvents.Envelope(SlackEvents.Mention("What does it cover?")).ToJsonString();
        foreach (var path in new[] { "/slack/events", "/slack/command", "/slack/interactivity", "/slack/options" })
        {
            foreach (var offset in new[] { 0, -400, 400 })
            {
                var stamp = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + offset).ToString(CultureInfo.InvariantCulture);
                var secret = offset == 0 ? "somebody else's" : SlackHost.Secret;
                using var response = await host.SendAsync(path, body, "application/json", stamp, SlackSignature.Sign(secret, stamp, Encoding.UTF8.GetBytes(body)));
                Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            }

            using var unsigned = await host.SendAsync(path, body, "application/json", timestamp: null, signature: null);
            Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
        }

        Assert.Equal(0, await host.CountAsync("select count(*) from turns"));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[1]", HttpStatusCode.OK)]
    [InlineData("null", HttpStatusCode.OK)]
    [InlineData("""{"type":7,"event":"x"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"event_callback","team_id":"T1","event":{"type":"message","user":{"id":"U1"},"channel":{"id":"C1"},"ts":5}}""", HttpStatusCode.OK)]
    public async Task A_signed_body_that_makes_no_sense_harms_nothing(string body, HttpStatusCode expected)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        using var response = await host.PostAsync("/slack/events", body, "application/json");
        Assert.Equal(expected, response.StatusCode);
        using var nested = await host.PostAsync("/slack/events", new string('[', 5_000), "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, nested.StatusCode);
        using var huge = await host.PostAsync("/slack/events", new string(' ', 2_000_000), "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        Assert.Equal(0, await host.CountAsync("select count(*) from turns"));
    }

    [Theory]
    [InlineData(@"\ud83d")]
    [InlineData(@"\uDC00 \ud83d\ude00 \\ud83d")]
    public async Task Half_an_emoji_in_a_question_is_no_fault_of_its_asker(string cut)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        var body = SlackEvents.Envelope(SlackEvents.Mention("CUT What does the Harbour Forum cover?")).ToJsonString().Replace("CUT", cut, StringComparison.Ordinal);
        using (await host.PostAsync("/slack/events", body, "application/json"))
            await host.SettleAsync();
        Assert.Contains("fisheries", Assert.Single(host.Slack.Truth.In("C1")).Text, StringComparison.Ordinal);
    }

    private static SignatureVerdict Check(string? timestamp, string? signature, string body, DateTimeOffset now) =>
        SlackSignature.Check([Secret], timestamp, signature, Encoding.UTF8.GetBytes(body), now);
}
