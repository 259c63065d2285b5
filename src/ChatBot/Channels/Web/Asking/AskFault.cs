namespace ChatBot.Channels.Web.Asking;

/// <summary>Why a question gets no answer, in the terms of HTTP and in words for the asker.</summary>
internal sealed record AskFault(int Status, string Title, string Detail)
{
    public static AskFault NotReady { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "Not ready yet", "The documents are still being read. Ask again in a moment.");

    public static AskFault TooSlow { get; } = new(
        StatusCodes.Status504GatewayTimeout, "No answer in time", "Finding the answer took too long and was given up. Ask again, or ask more narrowly.");

    public static AskFault Failed { get; } = new(
        StatusCodes.Status500InternalServerError, "Something went wrong", "The answer could not be found because of a fault in the host. What happened is in its log.");

    public static AskFault TooLarge(long bytes) => new(
        StatusCodes.Status413PayloadTooLarge, "Too large", $"The request has more than {bytes / 1024} KB. Send a shorter history.");

    public static AskFault Wrong(string detail) => new(StatusCodes.Status400BadRequest, "Not a question that can be answered", detail);

    public IResult ToResult() => TypedResults.Problem(statusCode: Status, title: Title, detail: Detail);

    public ProblemJson ToJson() => new(Title, Status, Detail);
}

/// <summary>Problem details (RFC 9457) inside an event stream, where the status line has been sent already.</summary>
internal sealed record ProblemJson(string Title, int Status, string Detail);
