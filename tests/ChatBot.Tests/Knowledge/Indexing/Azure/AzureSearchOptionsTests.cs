using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing.Azure;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Knowledge.Indexing.Azure;

public sealed class AzureSearchOptionsTests
{
    [Fact]
    public void Nothing_set_is_the_embedded_index_and_no_fault() => Assert.Empty(Faults(new AzureSearchOptions(), index: "embedded"));

    [Fact]
    public void An_address_is_enough() => Assert.Empty(Faults(new AzureSearchOptions { Endpoint = "https://papers.search.windows.net" }));

    [Theory]
    [InlineData(null, "chatbot", "2026-04-01", "AzureSearch:Endpoint is missing")]
    [InlineData("papers", "chatbot", "2026-04-01", "not an https address")]
    [InlineData("http://papers.search.windows.net", "chatbot", "2026-04-01", "not an https address")]
    [InlineData("https://papers.search.windows.net", "Chat Bot", "2026-04-01", "AzureSearch:Index")]
    [InlineData("https://papers.search.windows.net", "chat--bot", "2026-04-01", "AzureSearch:Index")]
    [InlineData("https://papers.search.windows.net", "-chatbot", "2026-04-01", "AzureSearch:Index")]
    [InlineData("https://papers.search.windows.net", "chatbot", "latest", "AzureSearch:ApiVersion")]
    public void A_fault_names_the_setting(string? endpoint, string index, string version, string named) =>
        Assert.Contains(named, Assert.Single(Faults(new AzureSearchOptions { Endpoint = endpoint, Index = index, ApiVersion = version })), StringComparison.Ordinal);

    [Theory]
    [InlineData("abc\n")]
    [InlineData("ключ")]
    public void A_key_that_cannot_travel_is_named(string key) =>
        Assert.Contains("AzureSearch:ApiKey", Assert.Single(Faults(new AzureSearchOptions { Endpoint = "https://papers.search.windows.net", ApiKey = key })), StringComparison.Ordinal);

    [Fact]
    public void All_faults_come_together() =>
        Assert.Equal(4, Faults(new AzureSearchOptions { Index = "?", SecondsPerSearch = 0, ApiVersion = "" }).Count);

    private static IReadOnlyList<string> Faults(AzureSearchOptions options, string index = "azure-search") =>
        [.. new ValidateAzureSearchOptions(Options.Create(new KnowledgeOptions { Index = index })).Validate(null, options).Failures ?? []];
}
