using ChatBot.LanguageModels.Prompts;
using Microsoft.SemanticKernel;

namespace ChatBot.LanguageModels;

/// <summary>The one door to the model: a prompt and what fills it go in, the whole reply comes out, or the reason why there is none.</summary>
internal sealed partial class LanguageModel(Kernel kernel, PromptFolder prompts, TokenBudget budget, ModelMetrics metrics, TimeProvider time, ILogger<LanguageModel> logger)
{
    /// <param name="lookup">What the model may call while it writes; null for nothing.</param>
    /// <exception cref="ModelException">There is no reply, and why.</exception>
    public async Task<string> AskAsync(Prompt prompt, KernelArguments arguments, Account? account, KnowledgeLookup? lookup, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var reply = new StreamedReply(lookup?.MostCalls ?? 0);
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
            reply.Count(arguments);
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

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "The model replied to {Prompt}: {Read} tokens read, {Written} written")]
        public static partial void Replied(ILogger logger, string prompt, long read, long written);

        [LoggerMessage(LogLevel.Warning, "The model gave no reply to {Prompt}. {Reason}")]
        public static partial void Failed(ILogger logger, string prompt, string reason);
    }
}
