using System.Net.Http.Headers;
using System.Text.Json;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>The Bot Connector's calls, within the limits it publishes.</summary>
internal sealed partial class ConnectorClient(IHttpClientFactory clients, PlatformSender sender, ILogger<ConnectorClient> logger)
{
    public const string HttpClient = "teams-connector";

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>Shows a new message, or typing.</summary>
    public Task<ConnectorAnswer> PostAsync(TeamsAddress address, TenantId tenant, OutgoingActivity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, address, tenant, activity.ReplyToId, activity, SendLimits.Of(address, tenant), repeatable: false, cancellationToken);

    /// <summary>Goes on with a stream, or ends it. Repeating either is harmless: what has been said is refused.</summary>
    public Task<ConnectorAnswer> StreamAsync(TeamsAddress address, TenantId tenant, OutgoingActivity activity, bool isFirst, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, address, tenant, null, activity, SendLimits.OfStream(address, tenant), repeatable: !isFirst, cancellationToken);

    public Task<ConnectorAnswer> UpdateAsync(TeamsAddress address, TenantId tenant, MessageId message, OutgoingActivity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, address, tenant, message.Value, activity, SendLimits.Of(address, tenant), repeatable: true, cancellationToken);

    public Task<ConnectorAnswer> DeleteAsync(TeamsAddress address, TenantId tenant, MessageId message, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, address, tenant, message.Value, null, SendLimits.Of(address, tenant), repeatable: true, cancellationToken);

    private async Task<ConnectorAnswer> CallAsync(
        HttpMethod method,
        TeamsAddress address,
        TenantId tenant,
        string? activityId,
        OutgoingActivity? activity,
        IReadOnlyList<RateScope> scopes,
        bool repeatable,
        CancellationToken cancellationToken)
    {
        var route = Route(address, activityId);
        var body = activity is null ? null : JsonSerializer.SerializeToUtf8Bytes(activity, TeamsJson.Sent.OutgoingActivity);
        HttpRequestMessage Request() => new(method, route)
        {
            Content = body is null ? null : new ByteArrayContent(body) { Headers = { ContentType = Json } },
        };

        using var response = await sender.SendAsync(clients.CreateClient(HttpClient), Request, scopes, repeatable, cancellationToken);
        var answer = await ReadAsync(response, cancellationToken);
        if (!answer.IsGood)
            Log.Refused(logger, method.Method, tenant, answer.Status, answer.Reason, Correlation(response));
        return answer;
    }

    private static Uri Route(TeamsAddress address, string? activityId)
    {
        var conversation = Uri.EscapeDataString(address.Conversation.Id!);
        var activity = activityId is { Length: > 0 } ? $"/{Uri.EscapeDataString(activityId)}" : "";
        return Uri.TryCreate($"{address.ServiceUrl.TrimEnd('/')}/v3/conversations/{conversation}/activities{activity}", UriKind.Absolute, out var route)
            ? route
            : throw new SendRefusedException("its service URL is none");
    }

    // An answer in the middle may be a web page, or nothing at all.
    private static async Task<ConnectorAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        try
        {
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            var reply = body.Length == 0 ? null : JsonSerializer.Deserialize(body, TeamsJson.Default.ConnectorReply);
            return new ConnectorAnswer(status, reply?.Id, $"{status} {reply?.Error?.Code} {reply?.Error?.Message ?? reply?.Message}".TrimEnd());
        }
        catch (JsonException)
        {
            return new ConnectorAnswer(status, null, $"{status}");
        }
    }

    // Microsoft's support finds a call by it.
    private static string Correlation(HttpResponseMessage response) =>
        response.Headers.TryGetValues("MS-CV", out var values) ? string.Join(',', values) : "none";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The connector refused a {Method} for tenant {Tenant} with {Status}: {Reason} (correlation {Correlation})")]
        public static partial void Refused(ILogger logger, string method, TenantId tenant, int status, string reason, string correlation);
    }
}
