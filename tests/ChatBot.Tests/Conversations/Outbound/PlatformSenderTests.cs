using System.Net;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Tests.Conversations.Outbound;

public sealed class PlatformSenderTests
{
    private static readonly RateScope Scope = new("C1");

    [Fact]
    public async Task A_post_that_was_refused_for_too_many_calls_is_sent_again_after_the_pause()
    {
        var platform = new ScriptedPlatform(Busy(0), Answer(HttpStatusCode.OK));
        using var response = await SendAsync(platform, repeatable: false);
        Assert.Equal((HttpStatusCode.OK, 2), (response.StatusCode, platform.Calls));
    }

    [Fact]
    public async Task A_long_pause_is_left_to_the_worker_with_its_length()
    {
        var failed = await Assert.ThrowsAsync<SendFailedException>(() => SendAsync(new ScriptedPlatform(Busy(120)), repeatable: false));
        Assert.Equal(TimeSpan.FromSeconds(120), failed.RetryAfter);
    }

    [Fact]
    public async Task A_pause_that_nobody_can_mean_is_cut_to_a_day()
    {
        var failed = await Assert.ThrowsAsync<SendFailedException>(() => SendAsync(new ScriptedPlatform(Busy(int.MaxValue)), repeatable: false));
        Assert.Equal(TimeSpan.FromDays(1), failed.RetryAfter);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("Fri, 01 Dec 2023 09:00:00 GMT")]
    public async Task A_platform_that_names_no_pause_to_come_is_given_one(string retryAfter)
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2023, 12, 1, 9, 0, 1, TimeSpan.Zero));
        var platform = new ScriptedPlatform(() => Busy(retryAfter), Answer(HttpStatusCode.OK));
        var sent = SendAsync(platform, repeatable: false, time);
        Assert.Equal((false, 1), (sent.IsCompleted, platform.Calls));
        time.Advance(TimeSpan.FromSeconds(1));
        using var response = await sent;
        Assert.Equal(2, platform.Calls);
    }

    [Fact]
    public async Task While_a_platform_wants_rest_for_long_nothing_is_sent_and_everybody_told_how_long()
    {
        var platform = new ScriptedPlatform(Busy(3_600));
        var sender = new PlatformSender(new RateBudget(TimeProvider.System), TimeProvider.System);
        for (var i = 0; i < 3; i++)
        {
            var failed = await Assert.ThrowsAsync<SendFailedException>(() => SendAsync(platform, repeatable: false, sender: sender));
            Assert.InRange(failed.RetryAfter!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromHours(1));
        }

        Assert.Equal(1, platform.Calls);
    }

    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_post_of_unknown_fate_is_never_sent_again(HttpStatusCode status)
    {
        var platform = new ScriptedPlatform(Answer(status), Answer(HttpStatusCode.OK));
        await Assert.ThrowsAsync<AmbiguousSendException>(() => SendAsync(platform, repeatable: false));
        Assert.Equal(1, platform.Calls);
    }

    [Fact]
    public async Task A_post_whose_connection_was_cut_is_never_sent_again()
    {
        var platform = new ScriptedPlatform(Fault(HttpRequestError.ResponseEnded), Answer(HttpStatusCode.OK));
        await Assert.ThrowsAsync<AmbiguousSendException>(() => SendAsync(platform, repeatable: false));
        Assert.Equal(1, platform.Calls);
    }

    [Fact]
    public async Task A_post_that_found_no_service_is_sent_again()
    {
        var platform = new ScriptedPlatform(Answer(HttpStatusCode.ServiceUnavailable), Answer(HttpStatusCode.OK));
        using var response = await SendAsync(platform, repeatable: false);
        Assert.Equal(2, platform.Calls);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    public async Task A_post_that_never_reached_the_platform_is_sent_again(HttpRequestError error)
    {
        var platform = new ScriptedPlatform(Fault(error), Answer(HttpStatusCode.OK));
        using var response = await SendAsync(platform, repeatable: false);
        Assert.Equal(2, platform.Calls);
    }

    [Fact]
    public async Task An_update_is_sent_again_whatever_became_of_it()
    {
        var platform = new ScriptedPlatform(Answer(HttpStatusCode.BadGateway), Fault(HttpRequestError.ResponseEnded), Answer(HttpStatusCode.OK));
        using var response = await SendAsync(platform, repeatable: true);
        Assert.Equal(3, platform.Calls);
    }

    [Fact]
    public async Task A_refusal_is_the_channels_to_read()
    {
        using var response = await SendAsync(new ScriptedPlatform(Answer(HttpStatusCode.Forbidden)), repeatable: false);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(ScriptedPlatform platform, bool repeatable, TimeProvider? time = null, PlatformSender? sender = null)
    {
        using var client = new HttpClient(platform) { BaseAddress = new Uri("http://localhost") };
        time ??= TimeProvider.System;
        sender ??= new PlatformSender(new RateBudget(time), time);
        return await sender.SendAsync(client, () => new HttpRequestMessage(HttpMethod.Post, "/post"), [Scope], repeatable, TestContext.Current.CancellationToken);
    }

    private static Func<HttpResponseMessage> Answer(HttpStatusCode status) => () => new HttpResponseMessage(status);

    private static Func<HttpResponseMessage> Busy(int seconds) => () => new HttpResponseMessage(HttpStatusCode.TooManyRequests)
    {
        Headers = { RetryAfter = new(TimeSpan.FromSeconds(seconds)) },
    };

    private static HttpResponseMessage Busy(string retryAfter)
    {
        var busy = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        busy.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return busy;
    }

    private static Func<HttpResponseMessage> Fault(HttpRequestError error) => () => throw new HttpRequestException(error);

    private sealed class ScriptedPlatform(params Func<HttpResponseMessage>[] script) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(script[Calls++]());
    }
}
