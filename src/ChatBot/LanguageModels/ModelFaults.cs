using System.ClientModel;
using System.Net;
using System.Text.Json;
using Azure.Identity;
using Microsoft.SemanticKernel;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ChatBot.LanguageModels;

/// <summary>From whatever a library throws to what went wrong.</summary>
internal static class ModelFaults
{
    private const string ContentFilter = "content_filter";

    /// <param name="setting">The setting that names the model.</param>
    public static ModelException Of(Exception thrown, string setting = "LanguageModel:Model")
    {
        for (var cause = thrown; cause is not null; cause = cause.InnerException)
            if (Known(cause) is { } fault)
                return new ModelException(fault, Explain(fault, thrown, setting), thrown);
        // The clients read replies with parsers that throw what they like.
        return new ModelException(ModelFault.Malformed, Explain(ModelFault.Malformed, thrown, setting), thrown);
    }

    public static ModelFault? Known(Exception cause) => cause switch
    {
        ModelException own => own.Fault,
        BrokenCircuitException => ModelFault.Resting,
        TimeoutRejectedException or TimeoutException or OperationCanceledException => ModelFault.TimedOut,
        AuthenticationFailedException => ModelFault.Refused,
        HttpOperationException { StatusCode: { } status } http => OfStatus((int)status, http.ResponseContent ?? http.Message),
        ClientResultException { Status: > 0 } client => OfStatus(client.Status, client.Message),
        HttpRequestException { StatusCode: { } status } => OfStatus((int)status, ""),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } => ModelFault.Unavailable,
        HttpIOException or IOException => ModelFault.Interrupted,
        JsonException => ModelFault.Malformed,
        _ => null,
    };

    public static ModelFault OfStatus(int status, string body) => status switch
    {
        (int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.GatewayTimeout => ModelFault.TimedOut,
        (int)HttpStatusCode.TooManyRequests => ModelFault.RateLimited,
        (int)HttpStatusCode.BadRequest when body.Contains(ContentFilter, StringComparison.OrdinalIgnoreCase) => ModelFault.Filtered,
        >= 400 and < 500 => ModelFault.Refused,
        >= 500 => ModelFault.Unavailable,
        _ => ModelFault.Malformed,
    };

    // A service's own words may repeat the question: only its status is told.
    private static string Explain(ModelFault fault, Exception thrown, string setting) => fault switch
    {
        ModelFault.Refused when Status(thrown) is { } status => $"{fault}: HTTP {status}. {Remedy(status, setting)}",
        ModelFault.Refused => $"{fault}: no Entra identity. Set LanguageModel:ApiKey, or give the host an identity with the role Cognitive Services OpenAI User.",
        ModelFault.RateLimited => $"{fault}: HTTP 429. The service is busy, or what the key may use is used up: look at the account's quota and credit.",
        ModelFault.TimedOut => $"{fault}: no reply in time. Look at the service's load, or raise LanguageModel:SecondsPerQuestion.",
        ModelFault.Malformed => $"{fault}: {What(thrown)} is no reply of a model. Check LanguageModel:Endpoint: of most services it ends in /v1.",
        _ => $"{fault}: {What(thrown)}",
    };

    private static string What(Exception thrown) => Status(thrown) is { } status ? $"HTTP {status}" : thrown.GetBaseException().GetType().Name;

    public static string Remedy(int status, string setting) => status switch
    {
        401 or 403 => "Check LanguageModel:ApiKey, or the role of the host's identity.",
        404 => $"Check LanguageModel:Endpoint and {setting}.",
        400 or 422 when setting.EndsWith(":Model", StringComparison.Ordinal) => "The model does not take a parameter of the prompt: look at prompts/*/config.json.",
        _ => $"Check {setting} and the other settings of LanguageModel.",
    };

    private static int? Status(Exception thrown)
    {
        for (var cause = thrown; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpOperationException { StatusCode: { } status })
                return (int)status;
            if (cause is ClientResultException { Status: > 0 } client)
                return client.Status;
        }

        return null;
    }
}
