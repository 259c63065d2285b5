using Azure;
using Azure.Identity;

namespace ChatBot.Knowledge.Indexing.Azure;

/// <summary>What went wrong with the service, and what mends it: never words of a question or a document, which its own messages may repeat.</summary>
internal static class AzureSearchFaults
{
    /// <summary>
    /// Whether the service is to blame, or the way to it. The client library tries again in ways of its own, and reads what comes
    /// with parsers that throw what they like.
    /// </summary>
    public static bool IsKnown(Exception fault) =>
        fault is RequestFailedException or AuthenticationFailedException or HttpRequestException or IOException or AggregateException or OperationCanceledException || IsUnread(fault);

    private static bool IsUnread(Exception fault) =>
        fault is System.Text.Json.JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException or NullReferenceException;

    public static string Explain(Exception fault) => fault switch
    {
        AggregateException { InnerException: { } first } => Explain(first),
        RequestFailedException { Status: > 0 } refused => $"HTTP {refused.Status}. {Remedy(refused.Status)}",
        AuthenticationFailedException => "There is no Entra identity. Set AzureSearch:ApiKey, or give the host an identity with the roles Search Service Contributor and Search Index Data Contributor.",
        OperationCanceledException => "It took longer than AzureSearch:SecondsPerSearch.",
        IOException own when own is not System.Net.Http.HttpIOException => $"{own.Message}.",
        _ when IsUnread(fault) => "What came is not the service's JSON. Check AzureSearch:Endpoint.",
        _ => "It cannot be reached. Check AzureSearch:Endpoint, and whether this machine reaches it.",
    };

    private static string Remedy(int status) => status switch
    {
        400 => "Check AzureSearch:ApiVersion, and AzureSearch:SemanticRanking: not every service has it.",
        401 => "Check AzureSearch:ApiKey.",
        403 => "AzureSearch:ApiKey must be an admin key; an Entra identity needs the roles Search Service Contributor and Search Index Data Contributor.",
        404 => "The index or the alias is gone, or AzureSearch:Endpoint is another service's. It is made anew at the next look.",
        413 => "A batch was larger than the service takes.",
        429 or 503 => "The service is busy. Give it more replicas, or wait.",
        _ => "Look at the service's own log.",
    };
}
