using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Answering.Ranking;
using ChatBot.Channels.Teams.Searching;
using ChatBot.Knowledge;

namespace ChatBot.Tests.Channels.Teams.Searching;

public sealed class SearchExtensionTests : IDisposable
{
    private readonly KnowledgeBase knowledge = Papers.Read();
    private readonly SearchExtension search;

    public SearchExtensionTests() => search = new SearchExtension(knowledge, new SentenceRanker(), _ => "https://bot.example.org/documents/x", TimeProvider.System);

    public void Dispose() => knowledge.Dispose();

    public static TheoryData<string> Pasted => [Query(string.Concat(Enumerable.Repeat("tidal energy 👩‍🔬 ", 1_000))).ToJsonString()];

    [Fact]
    public void Words_find_the_passage_with_its_source_and_link()
    {
        var first = Answer(Query("tidal energy"))!["composeExtension"]!["attachments"]![0]!;

        Assert.Equal("The Harbour Forum covers shipping, fisheries and tidal energy.", (string?)first["content"]!["body"]![0]!["inlines"]![0]!["text"]);
        Assert.Equal("https://bot.example.org/documents/x", (string?)first["content"]!["actions"]![0]!["url"]);
        // A preview is HTML, and a title is anybody's.
        Assert.Equal("Charter of the &lt;Harbour&gt; Forum", (string?)first["preview"]!["content"]!["title"]);
    }

    [Fact]
    public void Pages_follow_one_another_without_overlap()
    {
        string[] Quotes(int skip) => [.. Answer(Query("harbour forum board", skip, 2))!["composeExtension"]!["attachments"]!.AsArray().Select(found => (string)found!["content"]!["fallbackText"]!)];
        Assert.Equal(2, Quotes(0).Length);
        Assert.Empty(Quotes(0).Intersect(Quotes(2), StringComparer.Ordinal));
    }

    [Fact]
    public void On_opening_and_when_nothing_is_found_it_says_so()
    {
        var opened = JsonNode.Parse("""{"commandId":"searchDocuments","parameters":[{"name":"initialRun","value":"true"}]}""");
        Assert.Equal("message", (string?)Answer(opened)!["composeExtension"]!["type"]);
        Assert.Equal("message", (string?)Answer(Query("zzzzqqqq"))!["composeExtension"]!["type"]);
    }

    [Fact]
    public void Behind_the_last_page_is_an_empty_one()
    {
        var page = Answer(Query("tidal energy", skip: 900))!["composeExtension"]!;
        Assert.Equal("result", (string?)page["type"]);
        Assert.Empty(page["attachments"]!.AsArray());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"commandId":"other"}""")]
    public void Another_command_is_refused(string value) => Assert.Null(Answer(JsonNode.Parse(value)));

    [Theory]
    [InlineData("""{"commandId":"searchDocuments"}""")]
    [MemberData(nameof(Pasted))]
    [InlineData("""{"commandId":"searchDocuments","parameters":7,"queryOptions":"x"}""")]
    [InlineData("""{"commandId":"searchDocuments","parameters":[7,{"name":"query","value":5}],"queryOptions":{"skip":-5,"count":"many"}}""")]
    public void Odd_values_are_taken_for_none(string value) => Assert.NotNull(Answer(JsonNode.Parse(value)));

    [Fact]
    public void What_may_not_be_quoted_here_is_not_found()
    {
        Assert.Equal("result", (string?)Answer(Query("tidal energy"))!["composeExtension"]!["type"]);
        Assert.Equal("message", (string?)Answer(Query("tidal energy"), new HashSet<string>(StringComparer.Ordinal) { "elsewhere" })!["composeExtension"]!["type"]);
    }

    private JsonObject? Answer(JsonNode? value, IReadOnlySet<string>? collections = null) => search.Answer(JsonSerializer.SerializeToElement(value), collections);

    private static JsonObject Query(string words, int skip = 0, int count = 25) => new()
    {
        ["commandId"] = "searchDocuments",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = words }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
    };
}
