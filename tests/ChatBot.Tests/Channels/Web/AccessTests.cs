using System.Net;
using ChatBot.Answering;
using ChatBot.Channels;
using ChatBot.Channels.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Channels.Web;

public sealed class AccessTests
{
    private const string Key = "correct-horse-battery";

    private static readonly KeyValuePair<string, string?>[] WithKey = [new("Web:AccessKey", Key)];

    public static TheoryData<string, string> Relays => new()
    {
        { "X-Forwarded-For", "127.0.0.1" },
        { "X-Forwarded-Host", "localhost" },
        { "X-Forwarded-Proto", "https" },
        { "Forwarded", "for=127.0.0.1" },
        { "Via", "1.1 proxy" },
        { "X-Real-IP", "127.0.0.1" },
        { "CF-Connecting-IP", "127.0.0.1" },
        { "Host", "evil.example" },
        { "Host", "localhost.evil.example" },
        { "Host", "192.168.1.20" },
    };

    [Theory]
    [InlineData("/")]
    [InlineData("/api/documents")]
    [InlineData("/api/examples")]
    [InlineData("/documents/ports/whitby%20harbour.txt")]
    public async Task Without_a_key_this_machine_gets_in(string path)
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var response = await host.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Relays))]
    public async Task Without_a_key_nobody_gets_in_through_a_relay_or_under_another_name(string header, string value)
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        foreach (var path in (string[])["/", "/api/documents", "/documents/ports/whitby%20harbour.txt", "/documents/ports/whitby%20harbour.txt/text"])
        {
            using var response = await host.GetAsync(path, (header, value));
            await AskTests.AssertProblemAsync(response, 403, "Web:AccessKey");
        }

        using var asked = await host.AskAsync("""{"question":"Who rebuilt the harbour?"}""", (header, value));
        await AskTests.AssertProblemAsync(asked, 403, "Web:AccessKey");
    }

    [Fact]
    public async Task A_host_with_a_public_address_trusts_no_loopback()
    {
        await using var host = await PageHost.StartAsync([new("Web:PublicBaseUrl", "https://bot.example.org")], [Papers.Harbour]);

        using var response = await host.GetAsync("/");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://127.8.9.1:80", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://192.168.1.20:5080", false)]
    [InlineData("https://bot.example.org", false)]
    [InlineData("http://unix:/run/bot.sock", false)]
    public void Listening_beyond_loopback_is_told_from_the_address(string address, bool isLoopback) =>
        Assert.Equal(isLoopback, Listening.IsLoopback(address));

    [Theory]
    [InlineData("127.0.0.1", "localhost:5080", true)]
    [InlineData("::1", "[::1]:5080", true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", true)]
    [InlineData("127.0.0.1", "bot.example.org", false)]
    [InlineData("127.0.0.1", "", false)]
    [InlineData("192.168.1.7", "localhost:5080", false)]
    [InlineData("fe80::1", "[::1]:5080", false)]
    [InlineData(null, "localhost:5080", false)]
    public void A_request_is_local_by_its_sender_and_its_name(string? sender, string name, bool isLocal) =>
        Assert.Equal(isLocal, LocalRequest.Is(sender is null ? null : IPAddress.Parse(sender), new HostString(name), new HeaderDictionary()));

    [Theory]
    [InlineData("Authorization", "Bearer " + Key, 200)]
    [InlineData("Authorization", "bearer " + Key, 200)]
    [InlineData("X-Access-Key", Key, 200)]
    [InlineData("Authorization", "Bearer correct-horse-batterz", 401)]
    [InlineData("Authorization", "Bearer " + Key + "y", 401)]
    [InlineData("Authorization", "Bearer ", 401)]
    [InlineData("Authorization", "Basic " + Key, 401)]
    [InlineData("X-Access-Key", "", 401)]
    [InlineData("Cookie", "__Host-chatbot=" + Key, 401)]
    public async Task With_a_key_everybody_is_asked_for_it(string header, string value, int status)
    {
        await using var host = await PageHost.StartAsync(WithKey, [Papers.Harbour]);

        using var response = await host.AskAsync("""{"question":"Who rebuilt the harbour at Whitby?"}""", (header, value));

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 401)
            Assert.Contains(response.Headers.WwwAuthenticate, challenge => challenge.Scheme == "Bearer");
    }

    [Fact]
    public async Task A_browser_signs_in_with_the_key_and_stays_signed_in_by_a_cookie_that_is_not_the_key()
    {
        await using var host = await PageHost.StartAsync(WithKey, [Papers.Harbour]);

        using var form = await host.GetAsync("/documents/ports/whitby%20harbour.txt?start=2&end=9", ("Accept", "text/html"));
        using var wrong = await SignInAsync(host, "not-the-key-at-all", "/");
        using var right = await SignInAsync(host, Key, "/documents/ports/whitby%20harbour.txt?start=2&end=9");
        var cookie = Assert.Single(right.Headers.GetValues("Set-Cookie"));
        using var page = await host.GetAsync("/", ("Cookie", cookie.Split(';')[0]));

        Assert.Equal(HttpStatusCode.Unauthorized, form.StatusCode);
        Assert.Contains("value=\"/documents/ports/whitby%20harbour.txt?start=2&amp;end=9\"", await TextAsync(form), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.False(wrong.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        Assert.Equal("/documents/ports/whitby%20harbour.txt?start=2&end=9", right.Headers.Location?.OriginalString);
        foreach (var attribute in (string[])["secure", "httponly", "samesite=strict", "path=/"])
            Assert.Contains(attribute, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Key, cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_sign_in_ends_after_its_time()
    {
        // The protector reads the machine's clock, so the sign-in is made in the past.
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(-8));
        await using var host = await PageHost.StartAsync(WithKey, [Papers.Harbour], clock);

        using var signedIn = await SignInAsync(host, Key, "/");
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var late = await host.GetAsync("/", ("Cookie", cookie));

        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
    }

    [Fact]
    public async Task Keys_are_tried_only_so_often()
    {
        await using var host = await PageHost.StartAsync(WithKey, [Papers.Harbour]);

        List<HttpStatusCode> tried = [];
        for (var attempt = 0; attempt < 12; attempt++)
        {
            using var response = await SignInAsync(host, $"some-wrong-key-{attempt}", "/");
            tried.Add(response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, tried[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, tried[^1]);
    }

    [Theory]
    [InlineData("/documents/a.txt?start=1", "/documents/a.txt?start=1")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/a\r\nSet-Cookie: x=y", "/")]
    [InlineData("/資料", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void After_the_sign_in_the_way_leads_only_to_this_host(string? asked, string given) =>
        Assert.Equal(given, SignInEndpoint.ReturnTo(asked));

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_another_site_cannot_ask(string header, string value)
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var response = await host.AskAsync("""{"question":"Who rebuilt the harbour at Whitby?"}""", (header, value));

        await AskTests.AssertProblemAsync(response, 403, "another site");
    }

    [Fact]
    public async Task Our_own_page_can_ask()
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var response = await host.AskAsync(
            """{"question":"Who rebuilt the harbour at Whitby?"}""", ("Origin", $"http://{host.Client.BaseAddress!.Authority}"), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("sixteen letters with blanks")]
    [InlineData("ひみつのひみつのひみつのひみつの")]
    public async Task A_key_that_is_too_weak_stops_the_start_and_is_not_repeated(string key)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => PageHost.StartAsync([new("Web:AccessKey", key)], [Papers.Harbour]));

        Assert.Contains("at least 16", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bot.example.org")]
    [InlineData("ftp://bot.example.org")]
    [InlineData("https://bot.example.org/path")]
    public async Task A_public_address_that_is_none_stops_the_start(string address) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => PageHost.StartAsync([new("Web:PublicBaseUrl", address)], [Papers.Harbour]));

    [Fact]
    public async Task A_signed_link_opens_its_document_without_the_key_and_no_other()
    {
        var other = Papers.Of("ports/hull.txt", "Hull has a dock of 1778.");
        await using var host = await PageHost.StartAsync([.. WithKey, new("Web:PublicBaseUrl", "https://bot.example.org")], [Papers.Harbour, other]);
        var link = new Uri(host.Service<ViewerLinks>().Public(Cited())!);
        var ticket = link.Query;

        using var own = await host.GetAsync(link.PathAndQuery, ("Accept", "text/html"), ("Host", "bot.example.org"));
        using var text = await host.GetAsync("/documents/ports/whitby%20harbour.txt/text" + ticket);
        using var another = await host.GetAsync("/documents/ports/hull.txt" + ticket);
        using var changed = await host.GetAsync("/documents/ports/whitby%20harbour.txt" + ticket[..^4] + "AAAA");
        using var page = await host.GetAsync("/" + ticket);
        using var list = await host.GetAsync("/api/documents" + ticket);

        Assert.Equal("https://bot.example.org", link.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Contains("<mark id=\"passage\" tabindex=\"-1\">rebuilt in 1908</mark>", await TextAsync(own), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, text.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, another.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, changed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, list.StatusCode);
    }

    [Fact]
    public async Task A_signed_link_expires()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(-31));
        await using var host = await PageHost.StartAsync(WithKey, [Papers.Harbour], clock);
        var signed = host.Service<ViewerLinks>().Signed(Cited());
        clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        var fresh = host.Service<ViewerLinks>().Signed(Cited());

        using var late = await host.GetAsync(signed, ("Accept", "text/html"));
        using var inTime = await host.GetAsync(fresh, ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        Assert.Contains("no longer opens", await TextAsync(late), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, inTime.StatusCode);
    }

    [Fact]
    public async Task Beyond_this_machine_citations_carry_signed_links()
    {
        await using var host = await PageHost.StartAsync(WithKey, [Papers.Harbour]);
        const string question = """{"question":"Who rebuilt the harbour at Whitby?"}""";

        var near = await AskTests.JsonAsync(await host.AskAsync(question, ("X-Access-Key", Key)));
        var far = await AskTests.JsonAsync(await host.AskAsync(question, ("X-Access-Key", Key), ("X-Forwarded-For", "203.0.113.9")));
        var url = far.GetProperty("citations")[0].GetProperty("url").GetString()!;
        using var opened = await host.GetAsync(url, ("X-Forwarded-For", "203.0.113.9"));

        Assert.DoesNotContain("ticket=", near.GetProperty("citations")[0].GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Contains("ticket=", url, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
    }

    [Fact]
    public async Task Health_and_the_page_files_are_open_and_every_response_is_guarded_by_headers()
    {
        await using var host = await PageHost.StartAsync(WithKey, [Papers.Harbour]);

        foreach (var path in (string[])["/health/live", "/health/ready", "/base.css", "/sign-in.js", "/nowhere"])
        {
            using var response = await host.GetAsync(path);
            Assert.NotEqual(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Contains("frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    private static Citation Cited()
    {
        var span = Papers.Harbour.SpanOf("rebuilt in 1908");
        return new Citation(1, Papers.Harbour.Id, Papers.Harbour.Title, Date: null, span.Of(Papers.Harbour.Text), span, Page: null);
    }

    private static async Task<HttpResponseMessage> SignInAsync(PageHost host, string key, string returnTo)
    {
        using var form = new FormUrlEncodedContent([new("key", key), new("return", returnTo)]);
        return await host.Client.PostAsync("/sign-in", form, TestContext.Current.CancellationToken);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
