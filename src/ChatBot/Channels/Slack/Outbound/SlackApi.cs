using System.Net.Http.Headers;
using System.Text.Json;
using ChatBot.Channels.Slack.Inbound;
using ChatBot.Conversations.Outbound;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>Slack's Web API. Calls keep Slack's limits, and follow no redirect: the token goes where the settings say and nowhere else.</summary>
internal sealed class SlackApi(IHttpClientFactory clients, PlatformSender sender, IOptions<SlackOptions> options)
{
    public const string ClientName = "slack";

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <param name="channel">What the call counts against besides its method, where it shows something.</param>
    public Task<SlackResult> CallAsync<T>(SlackMethod method, string token, string team, string? channel, T body, CancellationToken cancellationToken)
    {
        var bytes = SlackJson.Bytes(body);
        return SendAsync(method, team, channel, () => Request(method, token, new ByteArrayContent(bytes) { Headers = { ContentType = Json } }), cancellationToken);
    }

    /// <summary>For the methods that read, which take no JSON.</summary>
    public Task<SlackResult> ReadAsync(
        SlackMethod method, string token, string team, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken) =>
        SendAsync(method, team, channel: null, () => Request(method, token, new FormUrlEncodedContent(fields)), cancellationToken);

    public Task<SlackResult> SendAsync(
        SlackMethod method, string team, string? channel, Func<HttpRequestMessage> request, CancellationToken cancellationToken) =>
        SendAsync(method.Name, method.Scopes(team, channel), method.IsRepeatable, request, cancellationToken);

    /// <returns>Whether the response URL took the message.</returns>
    public async Task<bool> RespondAsync(string team, Uri responseUrl, Respond message, CancellationToken cancellationToken)
    {
        var bytes = SlackJson.Bytes(message);
        using var client = clients.CreateClient(ClientName);
        using var response = await sender.SendAsync(
            client,
            () => new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = new ByteArrayContent(bytes) { Headers = { ContentType = Json } } },
            [new RateScope($"slack/{team}/response_url")],
            repeatable: false,
            cancellationToken);
        return response.IsSuccessStatusCode;
    }

    public Uri Address(SlackMethod method) => new(options.Value.ApiBase, method.Name);

    private async Task<SlackResult> SendAsync(
        string name, IReadOnlyList<RateScope> scopes, bool repeatable, Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        using var response = await sender.SendAsync(client, request, scopes, repeatable, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            return new SlackResult(name, Payload.Parse(bytes));
        }
        catch (JsonException exception)
        {
            // Something between us and Slack answered.
            var reason = $"{name}: HTTP {(int)response.StatusCode} and no JSON; check Slack:ApiBaseUrl";
            throw repeatable || !response.IsSuccessStatusCode ? new SendFailedException(reason, cause: exception) : new AmbiguousSendException(reason, exception);
        }
    }

    private HttpRequestMessage Request(SlackMethod method, string token, HttpContent content) => new(HttpMethod.Post, Address(method))
    {
        Content = content,
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };
}
