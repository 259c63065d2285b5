namespace ChatBot.Tests.Fakes;

/// <summary>The ways in which a model's service fails, by name.</summary>
internal static class ModelTrouble
{
    private static readonly string Cut = ModelResponse.Writes(("The reply breaks off before it has said anything whole.", 1, "whole")).Text;

    public static IReadOnlyDictionary<string, ModelResponse> All { get; } = new Dictionary<string, ModelResponse>(StringComparer.Ordinal)
    {
        ["time-out"] = new("") { Delay = TimeSpan.FromMinutes(5) },
        ["429 with Retry-After"] = ModelResponse.Fails(429, "rate_limit_exceeded", retryAfterSeconds: 30),
        ["content filter"] = ModelResponse.Fails(400, "content_filter"),
        ["content filter at the end"] = new("{") { FinishReason = "content_filter" },
        ["cut stream"] = new(Cut) { IsCut = true },
        ["malformed protocol"] = new("") { IsMalformed = true },
        ["malformed JSON"] = new("Sure! Here is {\"statements\": [ oops"),
        ["empty answer"] = new(""),
        ["wrong language"] = ModelResponse.Writes(("憲章は北埠頭に4300万ポンドを出す。", 1, "£43 million")),
    };
}
