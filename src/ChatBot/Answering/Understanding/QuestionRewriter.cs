using ChatBot.Answering.Writing;
using ChatBot.Knowledge;
using ChatBot.LanguageModels;
using ChatBot.LanguageModels.Prompts;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// Lets a language model make a follow-up stand alone, and put a Japanese question into the documents' language. Without a
/// model, or when it fails, the question goes on as it was asked: rules and the glossary then do both.
/// </summary>
internal sealed class QuestionRewriter(IOptions<LanguageModelOptions> options, TimeProvider time, LanguageModel? model = null)
{
    private const string DocumentLanguage = "en";

    public static QuestionRewriter Off { get; } = new(Options.Create(new LanguageModelOptions()), TimeProvider.System);

    public async Task<Question> RewriteAsync(Question question, Generation generation, CancellationToken cancellation)
    {
        if (model is null)
            return question;
        var asked = question with { Language = question.Language ?? (QuestionReader.IsJapanese(question.Text) ? "ja" : "en") };
        if (asked.History is { Count: > 0 } history && await TryAsync(Prompt.Restate, Restating(asked.Text, history), asked.Account, cancellation) is { } restated && Rewriting.Keeps(restated, asked.Text, history))
            asked = asked with { Text = restated, History = null };
        if (QuestionReader.IsForeign(asked.Text, generation) && await TryAsync(Prompt.Translate, Translating(asked.Text, generation), asked.Account, cancellation) is { } translated && !QuestionReader.IsJapanese(translated))
            asked = asked with { Text = translated, History = null };
        return asked;
    }

    private static KernelArguments Restating(string text, IReadOnlyList<Exchange> history) => new()
    {
        ["history"] = JsonLines.Of(history.Select(exchange => new ExchangeLine(exchange.Question, exchange.Answer))),
        ["question"] = JsonLines.OfText(text),
    };

    private static KernelArguments Translating(string text, Generation generation) => new()
    {
        ["language"] = ModelLanguage.Name(DocumentLanguage),
        ["names"] = JsonLines.Of(generation.Glossary.Entries.SelectMany(entry => entry.Japanese
            .Where(written => text.Contains(written, StringComparison.Ordinal)).Select(written => new NameLine(written, entry.Name)))),
        ["question"] = JsonLines.OfText(text),
    };

    private async Task<string?> TryAsync(Prompt prompt, KernelArguments arguments, Account? account, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.Value.RewritingTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            var rewritten = ModelReply.ReadQuestion(await model!.AskAsync(prompt, arguments, account, lookup: null, either.Token));
            return rewritten.Length is > 0 and <= Question.MaximumLength ? rewritten : null;
        }
        catch (Exception fault) when (ModelException.LeavesTime(fault, cancellation))
        {
            // The model's own door has written to the log why.
            return null;
        }
    }
}
