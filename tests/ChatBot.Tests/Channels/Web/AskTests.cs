using System.Net;
using System.Text.Json;
using ChatBot.Conversations;
using ChatBot.Conversations.Reports;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Channels.Web;

public sealed class AskTests
{
    [Fact]
    public async Task A_question_is_answered_with_quotes_that_stand_at_their_spans()
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var response = await host.AskAsync("""{"id":"q1","question":"Who rebuilt the harbour at Whitby?"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var answer = await JsonAsync(response);
        Assert.Equal("q1", answer.GetProperty("id").GetString());
        Assert.Equal("answered", answer.GetProperty("outcome").GetString());
        Assert.Contains("Ellen Marsh", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("[1]", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        foreach (var citation in answer.GetProperty("citations").EnumerateArray())
        {
            var (start, end) = (citation.GetProperty("start").GetInt32(), citation.GetProperty("end").GetInt32());
            Assert.Equal(Papers.Harbour.Text[start..end], citation.GetProperty("quote").GetString());
            using var viewer = await host.GetAsync(citation.GetProperty("url").GetString()!);
            Assert.Equal(HttpStatusCode.OK, viewer.StatusCode);
        }
    }

    [Fact]
    public async Task Progress_comes_as_events_and_the_answer_once_and_whole()
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var response = await host.AskAsync("""{"question":"When was the lighthouse lit for the first time?"}""", ("Accept", "text/event-stream"));

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var events = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(events[..^1], progress => Assert.StartsWith("event: progress\ndata: {\"stage\":", progress, StringComparison.Ordinal));
        Assert.Contains(events, progress => progress.Contains("\"searching\",\"count\":1", StringComparison.Ordinal));
        Assert.StartsWith("event: answer\ndata: {", events[^1], StringComparison.Ordinal);
        Assert.Contains("May 1911", events[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(events[..^1], progress => progress.Contains("1911", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Brief me on the harbour at Whitby before my meeting", "Briefing: harbour at Whitby", "In two sentences")]
    [InlineData("Whitbyについて説明資料", "説明資料：Whitby", "要点")]
    public async Task A_briefing_that_is_asked_for_in_words_comes_as_the_answer(string question, string title, string heading)
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var response = await host.AskAsync(JsonSerializer.Serialize(new { question }));

        var answer = await JsonAsync(response);
        Assert.Equal("answered", answer.GetProperty("outcome").GetString());
        var lines = answer.GetProperty("text").GetString()!.Split('\n');
        Assert.Equal((title, heading), (lines[0], lines[3]));
        Assert.All(answer.GetProperty("statements").EnumerateArray(), statement => Assert.NotEqual(0, statement.GetProperty("citations").GetArrayLength()));
        Assert.All(
            answer.GetProperty("citations").EnumerateArray(),
            citation => Assert.Equal(Papers.Harbour.Text[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()], citation.GetProperty("quote").GetString()));
    }

    [Fact]
    public async Task A_timeline_that_is_asked_for_in_words_comes_as_the_answer()
    {
        await using var host = await PageHost.StartAsync(Papers.Of("pact.txt", "Whitby and Kobe signed the Whitby Harbour Pact on 8 March 2024."));

        using var response = await host.AskAsync("""{"question":"Show me the timeline"}""");

        var answer = await JsonAsync(response);
        Assert.Contains("2024\n- 8 March 2024: Whitby Harbour Pact [1]", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, answer.GetProperty("statements").GetArrayLength());
    }

    [Theory]
    [InlineData("Brief me on the airport of Lima", "say nothing about")]
    [InlineData("Brief me on Whitby every Monday at 08:30", "in Teams and Slack")]
    public async Task A_briefing_that_cannot_be_had_here_is_no_answer(string question, string word)
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var response = await host.AskAsync(JsonSerializer.Serialize(new { question }));

        var answer = await JsonAsync(response);
        Assert.Equal(("abstained", 0), (answer.GetProperty("outcome").GetString(), answer.GetProperty("statements").GetArrayLength()));
        Assert.Contains(word, answer.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_documents_do_not_say_is_not_answered()
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var response = await host.AskAsync("""{"question":"What is the airport of Lima called?"}""");

        var answer = await JsonAsync(response);
        Assert.Equal("abstained", answer.GetProperty("outcome").GetString());
        Assert.Equal(0, answer.GetProperty("statements").GetArrayLength());
        var gap = Assert.Single(await new StateReports(host.Service<IOptions<StateOptions>>().Value).GapsAsync());
        Assert.Equal("What is the airport of Lima called?", gap.Question);
    }

    [Fact]
    public async Task A_state_that_another_host_holds_costs_the_record_and_not_the_answer()
    {
        await using var first = await PageHost.StartAsync(Papers.Harbour);
        using (await first.AskAsync("""{"question":"What is the airport of Lima called?"}"""))
        {
            var state = first.Service<IOptions<StateOptions>>().Value.Directory;
            await using var second = await PageHost.StartAsync([new("State:Directory", state)], [Papers.Harbour]);

            using var response = await second.AskAsync("""{"question":"What is the airport of Lima called?"}""");

            Assert.Equal("abstained", (await JsonAsync(response)).GetProperty("outcome").GetString());
        }
    }

    [Fact]
    public async Task Candidates_are_shown_when_they_are_asked_for_and_only_then()
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        var with = await JsonAsync(await host.AskAsync("""{"question":"What did the lighthouse cost?","candidates":2}"""));
        var without = await JsonAsync(await host.AskAsync("""{"question":"What did the lighthouse cost?"}"""));

        Assert.InRange(with.GetProperty("candidates").GetArrayLength(), 1, 2);
        Assert.False(without.TryGetProperty("candidates", out _));
    }

    [Theory]
    [InlineData("", 400, "object in JSON")]
    [InlineData("hello", 400, "object in JSON")]
    [InlineData("[]", 400, "object in JSON")]
    [InlineData("null", 400, "null")]
    [InlineData("""{"question":5}""", 400, "$.question")]
    [InlineData("""{"question":"a","history":{}}""", 400, "$.history")]
    [InlineData("""{"question":"a","history":[{"question":7}]}""", 400, "$.history[0].question")]
    [InlineData("""{"question":"\ud800"}""", 400, "")]
    [InlineData("{}", 400, "empty")]
    [InlineData("""{"question":" \n "}""", 400, "empty")]
    [InlineData("""{"question":"a","language":"xx"}""", 400, "xx")]
    [InlineData("""{"question":"a","now":"noon"}""", 400, "noon")]
    [InlineData("""{"question":"a","now":"12:00"}""", 400, "12:00")]
    [InlineData("""{"question":"a","now":"0001-01-01T00:00Z"}""", 400, "0001-01-01")]
    [InlineData("""{"question":"a","timeZone":"Mars/Olympus"}""", 400, "Mars/Olympus")]
    [InlineData("""{"question":"a","timeZone":""}""", 400, "time zone")]
    [InlineData("""{"question":"a","candidates":-1}""", 400, "candidates")]
    [InlineData("""{"question":"a","candidates":51}""", 400, "candidates")]
    public async Task Bad_input_gets_problem_details_that_name_what_is_wrong(string json, int status, string named)
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var response = await host.AskAsync(json);

        await AssertProblemAsync(response, status, named);
    }

    [Fact]
    public async Task A_question_may_have_four_thousand_characters_and_not_one_more()
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var longest = await host.AskAsync($$"""{"question":"{{new string('w', 4000)}}"}""");
        using var tooLong = await host.AskAsync($$"""{"question":"{{new string('w', 4001)}}"}""");

        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        await AssertProblemAsync(tooLong, 400, "4001");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_and_one_below_it_is_read()
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var large = await host.AskAsync($$"""{"question":"What did it cost?","history":[{"question":"a","answer":"{{new string('w', 200_000)}}"}]}""");
        using var tooLarge = await host.AskAsync($$"""{"question":"What did it cost?","history":[{"question":"a","answer":"{{new string('w', 300_000)}}"}]}""");

        Assert.Equal(HttpStatusCode.OK, large.StatusCode);
        await AssertProblemAsync(tooLarge, 413, "256 KB");
    }

    [Fact]
    public async Task Only_JSON_is_taken()
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);
        using var form = new FormUrlEncodedContent([new("question", "Who rebuilt the harbour?")]);

        using var response = await host.Client.PostAsync("/api/ask", form, TestContext.Current.CancellationToken);

        await AssertProblemAsync(response, 415, "application/json");
    }

    [Theory]
    [InlineData("GET", "/api/ask", 405)]
    [InlineData("PUT", "/api/ask", 405)]
    [InlineData("DELETE", "/documents/a.txt", 405)]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("GET", "/documents/nowhere.txt", 404)]
    [InlineData("GET", "/documents/nowhere.txt/text", 404)]
    [InlineData("GET", "/api/documents?offset=-1", 400)]
    [InlineData("GET", "/api/documents?limit=many", 400)]
    public async Task A_wrong_address_or_method_gets_problem_details(string method, string path, int status)
    {
        await using var host = await PageHost.StartAsync(Papers.Harbour);

        using var response = await host.SendAsync(new HttpMethod(method), path);

        await AssertProblemAsync(response, status, "");
    }

    [Fact]
    public async Task While_the_documents_are_being_read_the_asker_is_told_to_wait()
    {
        await using var host = await PageHost.StartUnreadAsync();

        using var asked = await host.AskAsync("""{"question":"Who rebuilt the harbour?"}""");
        using var streamed = await host.AskAsync("""{"question":"Who rebuilt the harbour?"}""", ("Accept", "text/event-stream"));
        using var live = await host.GetAsync("/health/live");
        using var notReady = await host.GetAsync("/health/ready");
        host.Switch([Papers.Harbour]);
        using var ready = await host.GetAsync("/health/ready");

        await AssertProblemAsync(asked, 503, "being read");
        Assert.NotNull(asked.Headers.RetryAfter);
        Assert.StartsWith("event: problem\ndata: {", await streamed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, notReady.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    internal static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

    internal static async Task AssertProblemAsync(HttpResponseMessage response, int status, string named)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("title").GetString()));
        Assert.Contains(named, problem.TryGetProperty("detail", out var detail) ? detail.GetString() : "", StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
    }
}
