namespace ChatBot.LanguageModels;

/// <summary>A call to the model came to nothing.</summary>
/// <param name="message">For the log: never words of a question, a document or a reply.</param>
internal sealed class ModelException(ModelFault fault, string message, Exception? cause = null) : Exception(message, cause)
{
    public ModelFault Fault => fault;
}
