using Microsoft.SemanticKernel;

namespace ChatBot.LanguageModels;

/// <summary>Ends a model's looking things up: first by a word, then, if it does not listen, for good.</summary>
internal sealed class CallCap(int most) : IAutoFunctionInvocationFilter
{
    private int _calls;

    public Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        var call = Interlocked.Increment(ref _calls);
        if (call <= most)
            return next(context);
        context.Result = new FunctionResult(context.Function, "No more calls are possible. Answer from what you have.");
        context.Terminate = call > 2 * most;
        return Task.CompletedTask;
    }
}
