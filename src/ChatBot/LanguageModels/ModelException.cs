namespace ChatBot.LanguageModels;

/// <summary>A call to the model came to nothing.</summary>
/// <param name="message">For the log: never words of a question, a document or a reply.</param>
internal sealed class ModelException(ModelFault fault, string message, Exception? cause = null) : Exception(message, cause)
{
    public ModelFault Fault => fault;

    /// <summary>Whether there is no reply and the caller goes on without: the model failed, or its share of the time is over.</summary>
    /// <param name="ofTheCaller">What gives up all of the work; then nothing is to go on.</param>
    public static bool LeavesTime(Exception thrown, CancellationToken ofTheCaller) =>
        thrown is ModelException || (thrown is OperationCanceledException && !ofTheCaller.IsCancellationRequested);
}
