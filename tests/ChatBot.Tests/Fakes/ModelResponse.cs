namespace ChatBot.Tests.Fakes;

/// <summary>What a <see cref="FakeModel"/> does with one request.</summary>
internal sealed record ModelResponse(string Text)
{
    public int Status { get; init; } = 200;

    public string FinishReason { get; init; } = "stop";

    public TimeSpan Delay { get; init; }

    public int? RetryAfterSeconds { get; init; }

    /// <summary>Breaks the connection off in the middle of the text.</summary>
    public bool IsCut { get; init; }

    /// <summary>Answers 200 with something that is not the protocol.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>Answers 200 with <see cref="Text"/> as a page for a browser.</summary>
    public bool IsPage { get; init; }

    /// <summary>Whether the tokens are said at the end.</summary>
    public bool CountsTokens { get; init; } = true;

    /// <summary>A function to call instead of text; <see cref="Text"/> is then its arguments in JSON.</summary>
    public string? Function { get; init; }

    /// <param name="statements">Text, number of the passage, quote.</param>
    public static ModelResponse Writes(params IEnumerable<(string Text, int Source, string Quote)> statements) => new(System.Text.Json.JsonSerializer.Serialize(new
    {
        statements = statements.Select(statement => new { text = statement.Text, source = statement.Source, quote = statement.Quote }),
        complete = true,
    }));

    public static ModelResponse Asks(string question) => new(System.Text.Json.JsonSerializer.Serialize(new { question }));

    public static ModelResponse Calls(string function, string arguments) => new(arguments) { Function = function, FinishReason = "tool_calls" };

    public static ModelResponse Fails(int status, string code = "error", int? retryAfterSeconds = null) =>
        new($$$"""{"error":{"message":"{{{code}}}","type":"{{{code}}}","code":"{{{code}}}"}}""") { Status = status, RetryAfterSeconds = retryAfterSeconds };
}
