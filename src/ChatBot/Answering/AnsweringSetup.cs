using ChatBot.Answering.Quoting;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Writing;
using ChatBot.LanguageModels;

namespace ChatBot.Answering;

internal static class AnsweringSetup
{
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddSingleton<SentenceRanker>();
        services.AddSingleton<QuestionRewriter>();
        services.AddSingleton<QuotingWriter>();
        services.AddSingleton(Writer);
        services.AddSingleton<Answerer>();
        return services;
    }

    private static IWriter Writer(IServiceProvider services) => services.GetService<LanguageModel>() is null
        ? services.GetRequiredService<QuotingWriter>()
        : ActivatorUtilities.CreateInstance<ModelWriter>(services);
}
