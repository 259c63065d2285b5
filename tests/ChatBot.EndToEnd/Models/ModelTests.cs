using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatBot.EndToEnd.Models;

/// <summary>The real program against a model service that others wrote.</summary>
public sealed class ModelTests
{
    private const string Question = "What does the Hiroshima Accord set out?";
    private const string Quote = "The Accord sets out commitments from both countries to work together in critical technologies, specifically quantum and AI and includes new partnership agreements on cyber and semiconductors.";

    private static readonly string Reply = JsonSerializer.Serialize(new { statements = new[] { new { text = Quote, source = 1, quote = Quote } }, complete = true });

    [Theory]
    [InlineData("openai", "v1")]
    [InlineData("azure-openai", "")]
    public async Task A_model_writes_and_its_statement_is_marked(string provider, string path)
    {
        await using var mock = await Aimock.StartAsync((Question, Reply));
        await using var host = await StartAsync(mock, provider, path);

        var answer = await AskAsync(host);

        Assert.True((bool)answer["statements"]![0]!["byModel"]!, answer.ToJsonString());
        Assert.Equal(Quote, (string)answer["citations"]![0]!["quote"]!);
    }

    [Theory]
    [InlineData("dropRate")]
    [InlineData("malformedRate")]
    [InlineData("disconnectRate")]
    public async Task Chaos_ends_in_quotations(string kind)
    {
        await using var mock = await Aimock.StartAsync((Question, Reply));
        await using var host = await StartAsync(mock, "openai", "v1");
        await mock.TroubleAsync(new Dictionary<string, double>(StringComparer.Ordinal) { [kind] = 1 });

        var answer = await AskAsync(host);

        Assert.Equal("answered", (string)answer["outcome"]!);
        Assert.Null(answer["statements"]![0]!["byModel"]);
        Assert.StartsWith("The language model could not be used", (string)answer["text"]!, StringComparison.Ordinal);
    }

    private static Task<RunningHost> StartAsync(Aimock mock, string provider, string path) => RunningHost.StartAsync(
        documents: null,
        ("LanguageModel__Provider", provider),
        ("LanguageModel__Endpoint", new Uri(mock.Address, path).ToString()),
        ("LanguageModel__Model", "gpt-4o"),
        ("LanguageModel__ApiKey", "test"));

    private static async Task<JsonNode> AskAsync(RunningHost host)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsJsonAsync(new Uri(host.Address, "api/ask"), new { question = Question }, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
