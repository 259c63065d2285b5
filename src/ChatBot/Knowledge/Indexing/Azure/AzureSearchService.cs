using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Search.Documents;
using Azure.Search.Documents.Indexes;
using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge.Indexing.Azure;

/// <summary>The service's clients, and the aliases, which the client library does not have.</summary>
internal sealed class AzureSearchService
{
    public const string Client = "azure-search";

    private const string Scope = "https://search.azure.com/.default";

    // One layer tries again, and no longer than somebody waits.
    private const int Retries = 2;

    private readonly AzureSearchOptions _options;
    private readonly HttpPipeline _pipeline;
    private readonly Func<string, SearchClient> _index;

    /// <param name="identity">Asked for only where no key is set.</param>
    public AzureSearchService(IOptions<AzureSearchOptions> options, IHttpClientFactory http, Lazy<TokenCredential> identity)
    {
        _options = options.Value;
        var client = new SearchClientOptions
        {
            Transport = new HttpClientTransport(http.CreateClient(Client)),
            Retry = { MaxRetries = Retries, Delay = TimeSpan.FromMilliseconds(300), MaxDelay = TimeSpan.FromSeconds(5) },
            Diagnostics = { IsLoggingEnabled = false, IsTelemetryEnabled = false },
        };
        client.AddPolicy(new VersionPolicy(_options.ApiVersion), HttpPipelinePosition.PerCall);
        if (_options.HasKey)
        {
            var key = new AzureKeyCredential(_options.ApiKey!);
            Indexes = new SearchIndexClient(_options.Address, key, client);
            _index = name => new SearchClient(_options.Address, name, key, client);
            _pipeline = HttpPipelineBuilder.Build(client, new KeyPolicy(_options.ApiKey!));
        }
        else
        {
            Indexes = new SearchIndexClient(_options.Address, identity.Value, client);
            _index = name => new SearchClient(_options.Address, name, identity.Value, client);
            _pipeline = HttpPipelineBuilder.Build(client, new BearerTokenAuthenticationPolicy(identity.Value, Scope));
        }
    }

    public SearchIndexClient Indexes { get; }

    /// <param name="name">Of an index or of an alias.</param>
    public SearchClient Index(string name) => _index(name);

    /// <returns>The index that the alias leads to; null where there is no such alias.</returns>
    /// <exception cref="RequestFailedException">The service refuses or fails.</exception>
    /// <exception cref="JsonException">What came is of another service.</exception>
    public async Task<string?> AliasedAsync(string alias, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Get, alias);
        await _pipeline.SendAsync(message, cancellation);
        if (message.Response.Status == 404)
            return null;
        if (message.Response.IsError)
            throw new RequestFailedException(message.Response);
        using var json = JsonDocument.Parse(message.Response.Content);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("indexes", out var indexes) && indexes.ValueKind == JsonValueKind.Array
            ? indexes.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } index ? index.GetString() : null
            : throw new JsonException("Not an alias.");
    }

    /// <summary>Lets the alias lead to another index, in one step: a search meets the one or the other.</summary>
    public async Task AliasAsync(string alias, string index, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Put, alias);
        message.Request.Headers.Add("Prefer", "return=representation");
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = alias, ["indexes"] = new[] { index } });
        await _pipeline.SendAsync(message, cancellation);
        if (message.Response.IsError)
            throw new RequestFailedException(message.Response);
    }

    private HttpMessage Message(RequestMethod method, string alias)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(_options.Address, $"/aliases('{alias}')?api-version={_options.ApiVersion}"));
        message.Request.Headers.Add("Accept", "application/json;odata.metadata=minimal");
        return message;
    }

    private sealed class KeyPolicy(string key) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("api-key", key);
    }

    // The library asks by the version it was made for, which knows no aliases.
    private sealed class VersionPolicy(string version) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            var parameters = message.Request.Uri.Query.TrimStart('?').Split('&').Where(parameter => parameter.Length > 0 && !parameter.StartsWith("api-version=", StringComparison.Ordinal));
            message.Request.Uri.Query = $"?{string.Join('&', parameters.Append($"api-version={version}"))}";
        }
    }
}
