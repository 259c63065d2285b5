using System.Text;
using ChatBot.LanguageModels.Prompts;
using Microsoft.SemanticKernel;
using OpenAI.Chat;

namespace ChatBot.LanguageModels;

/// <summary>The one door to the model: a prompt and what fills it go in, the whole reply comes out, or the reason why there is none.</summary>
internal sealed partial class LanguageModel(Kernel kernel, PromptFolder prompts, TokenBudget budget, ModelMetrics metrics, TimeProvider time, ILogger<LanguageModel> logger)
{
    private const string Filtered = "ContentFilter";
    private const string CutOff = "Length";

    // Where a service does not count: about what English text has.
    private const int CharactersPerToken = 4;

    /// <param name="lookup">What the model may call while it writes; null for nothing.</param>
    /// <exception cref="ModelException">There is no reply, and why.</exception>
    public async Task<string> AskAsync(Prompt prompt, KernelArguments arguments, Account? account, KnowledgeLookup? lookup, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var reply = new Reply();
        ModelException? fault = null;
        try
        {
            budget.Demand(account);
            await foreach (var part in Stream(prompt, arguments, lookup, cancellation))
                reply.Add(part);
            return reply.Whole();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            fault = new ModelException(ModelFault.TimedOut, "No reply within the time of the question");
            throw;
        }
        catch (Exception thrown)
        {
            fault = thrown as ModelException ?? ModelFaults.Of(thrown);
            if (ReferenceEquals(fault, thrown))
                throw;
            throw fault;
        }
        finally
        {
            budget.Charge(account, reply.Read + reply.Written);
            metrics.Count(prompt.Name, fault?.Fault, time.GetElapsedTime(started), reply.Read, reply.Written);
            if (fault is null)
                Log.Replied(logger, prompt.Name, reply.Read, reply.Written);
            else
                Log.Failed(logger, prompt.Name, fault.Message);
        }
    }

    private IAsyncEnumerable<StreamingChatMessageContent> Stream(Prompt prompt, KernelArguments arguments, KnowledgeLookup? lookup, CancellationToken cancellation)
    {
        var function = prompts[prompt];
        if (lookup is null)
            return function.InvokeStreamingAsync<StreamingChatMessageContent>(kernel, arguments, cancellation);

        var equipped = kernel.Clone();
        equipped.Plugins.Add(lookup.Plugin);
        equipped.AutoFunctionInvocationFilters.Add(new CallCap(lookup.MostCalls));
        var settings = (function.ExecutionSettings?.Values.FirstOrDefault() ?? new PromptExecutionSettings()).Clone();
        settings.FunctionChoiceBehavior = FunctionChoiceBehavior.Auto();
        var asked = new KernelArguments(arguments, new Dictionary<string, PromptExecutionSettings>(StringComparer.Ordinal) { [PromptExecutionSettings.DefaultServiceId] = settings });
        return function.InvokeStreamingAsync<StreamingChatMessageContent>(equipped, asked, cancellation);
    }

    /// <summary>What has come so far.</summary>
    private sealed class Reply
    {
        private readonly StringBuilder _text = new();
        private string? _end;

        public long Read { get; private set; }

        public long Written { get; private set; }

        public void Add(StreamingChatMessageContent part)
        {
            _text.Append(part.Content);
            if (part.Metadata?.GetValueOrDefault("FinishReason")?.ToString() is { Length: > 0 } end)
                _end = end;
            if (part.Metadata?.GetValueOrDefault("RefusalUpdate") is string { Length: > 0 })
                _end = Filtered;
            if (part.Metadata?.GetValueOrDefault("Usage") is ChatTokenUsage usage)
                (Read, Written) = (Read + usage.InputTokenCount, Written + usage.OutputTokenCount);
        }

        public string Whole()
        {
            if (Written == 0)
                Written = _text.Length / CharactersPerToken;
            return _end switch
            {
                Filtered => throw new ModelException(ModelFault.Filtered, "The service's content filter held the reply back"),
                CutOff => throw new ModelException(ModelFault.Interrupted, "The reply was longer than the model may write"),
                _ when string.IsNullOrWhiteSpace(_text.ToString()) => throw new ModelException(ModelFault.Empty, "The reply is empty"),
                // A stream that ends without saying so was cut.
                null => throw new ModelException(ModelFault.Interrupted, "The reply broke off"),
                _ => _text.ToString(),
            };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "The model replied to {Prompt}: {Read} tokens read, {Written} written")]
        public static partial void Replied(ILogger logger, string prompt, long read, long written);

        [LoggerMessage(LogLevel.Warning, "The model gave no reply to {Prompt}. {Reason}")]
        public static partial void Failed(ILogger logger, string prompt, string reason);
    }
}
