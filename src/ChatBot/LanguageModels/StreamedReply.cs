using System.Text;
using Microsoft.SemanticKernel;
using OpenAI.Chat;

namespace ChatBot.LanguageModels;

/// <summary>What has come of a reply so far, and whether that is all of it.</summary>
/// <param name="mostCalls">Functions the model may call before it replies.</param>
internal sealed class StreamedReply(int mostCalls)
{
    private const string Filtered = "ContentFilter";
    private const string CutOff = "Length";
    private const string Calls = "ToolCalls";

    // UTF-16 code units: a page of statements with their quotes is a tenth of it. A service that goes on for ever is not heard out.
    private const int Longest = 100_000;

    // Where a service does not count: about what text of either language has, in UTF-8.
    private const int BytesPerToken = 4;

    private readonly StringBuilder _text = new();
    private string? _end;
    private int _length;
    private int _rounds;

    public long Read { get; private set; }

    public long Written { get; private set; }

    /// <exception cref="ModelException">More came than a reply can be.</exception>
    public void Add(StreamingChatMessageContent part)
    {
        _text.Append(part.Content);
        _length += (part.Content?.Length ?? 0) + part.Items.OfType<StreamingFunctionCallUpdateContent>().Sum(call => call.Arguments?.Length ?? 0);
        if (part.Metadata?.GetValueOrDefault("FinishReason")?.ToString() is { Length: > 0 } end)
            _end = end;
        if (part.Metadata?.GetValueOrDefault("RefusalUpdate") is string { Length: > 0 })
            _end = Filtered;
        if (part.Metadata?.GetValueOrDefault("Usage") is ChatTokenUsage usage)
            (Read, Written) = (Read + usage.InputTokenCount, Written + usage.OutputTokenCount);
        if (_length > Longest)
            throw new ModelException(ModelFault.Malformed, "The reply is longer than any answer");
        // Calls that cannot be carried out, of functions that do not exist, no cap on calls sees.
        if (_end == Calls && part.Metadata?.GetValueOrDefault("FinishReason") is not null && ++_rounds > (2 * mostCalls) + 1)
            throw new ModelException(ModelFault.Malformed, "The model called functions over and over instead of replying");
    }

    /// <exception cref="ModelException">It is none, or not whole.</exception>
    public string Whole() => _end switch
    {
        Filtered => throw new ModelException(ModelFault.Filtered, "The service's content filter held the reply back"),
        CutOff => throw new ModelException(ModelFault.Interrupted, "The reply was longer than the model may write"),
        null when _length == 0 => throw new ModelException(ModelFault.Malformed, "What came is no reply of a chat model. Check LanguageModel:Endpoint: of most services it ends in /v1"),
        _ when string.IsNullOrWhiteSpace(_text.ToString()) => throw new ModelException(ModelFault.Empty, "The reply is empty"),
        // A stream that ends without saying so was cut.
        null => throw new ModelException(ModelFault.Interrupted, "The reply broke off"),
        _ => _text.ToString(),
    };

    /// <summary>Estimates what the service did not count: not all do, and none does in a reply that broke off.</summary>
    public void Count(KernelArguments asked)
    {
        if (_length == 0 && _end is null)
            return;
        if (Read == 0)
            Read = asked.Values.Sum(value => (long)Encoding.UTF8.GetByteCount(value as string ?? "")) / BytesPerToken;
        if (Written == 0)
            Written = Encoding.UTF8.GetByteCount(_text.ToString()) / BytesPerToken;
    }
}
