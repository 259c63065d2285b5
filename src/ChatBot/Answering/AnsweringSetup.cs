using ChatBot.Answering.Quoting;
using ChatBot.Answering.Ranking;

namespace ChatBot.Answering;

internal static class AnsweringSetup
{
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddSingleton<SentenceRanker>();
        services.AddSingleton<IWriter, QuotingWriter>();
        services.AddSingleton<Answerer>();
        return services;
    }
}
