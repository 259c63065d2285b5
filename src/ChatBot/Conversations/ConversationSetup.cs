using ChatBot.Answering;
using ChatBot.Answering.Ranking;
using ChatBot.Briefings;
using ChatBot.Briefings.Sections;
using ChatBot.Briefings.Timelines;
using ChatBot.Conversations.Outbound;
using ChatBot.Conversations.Schedules;
using ChatBot.Conversations.Storage;
using ChatBot.Conversations.Watches;
using ChatBot.Knowledge;
using ChatBot.LanguageModels;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

internal static class ConversationSetup
{
    /// <summary>Channels add their <see cref="IReplyFactory"/>. Without any, no state is opened.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StateOptions>().Bind(configuration.GetSection(StateOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ConversationOptions>().Bind(configuration.GetSection(ConversationOptions.Section)).ValidateDataAnnotations()
            .Validate<IOptions<LanguageModelOptions>>(
                (turns, model) => !model.Value.IsOn || TimeSpan.FromSeconds(model.Value.SecondsPerQuestion) < turns.TurnLimit,
                "LanguageModel:SecondsPerQuestion must be less than Conversations:TurnLimit: when the model takes all of it, no time is left to quote instead.")
            .ValidateOnStart();

        // The turns drain while a page still reads or a socket does not close, and not after it.
        services.Configure<HostOptions>(host => host.ServicesStopConcurrently = true);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(CreateDatabase);
        services.AddSingleton<TurnSignal>();
        services.AddMetrics();
        services.AddSingleton<TurnInbox>();
        services.AddSingleton<TurnClaims>();
        services.AddSingleton<TurnStore>();
        services.AddSingleton<RateBudget>();
        services.AddSingleton<PlatformSender>();
        services.TryAddSingleton<Ask>(provider => provider.GetRequiredService<Answerer>().AnswerAsync);
        services.TryAddSingleton<Brief>(provider => (request, cancellation) => provider.GetRequiredService<Briefer>().BriefAsync(request, cancellation));
        services.TryAddSingleton<KnowledgeBase>();
        services.TryAddSingleton<SentenceRanker>();
        services.TryAddSingleton<Briefer>();
        services.TryAddSingleton<Chronicler>();
        services.TryAddSingleton<ModelSummary>();
        services.AddSingleton<UpcomingEvents>();
        services.AddSingleton<ScheduleStore>();
        services.AddSingleton<ScheduleDesk>();
        services.AddSingleton<KnownDocuments>();
        services.AddSingleton<WatchNews>();
        services.AddSingleton<WatchDigest>();
        services.AddSingleton<TurnAnswer>();
        services.AddSingleton<Forgetting>();
        services.AddSingleton<FeedbackLog>();
        services.AddSingleton<GapLog>();
        services.AddSingleton<TurnMetrics>();
        services.AddSingleton<TurnRun>();
        services.AddSingleton<RunningTurns>();
        services.AddSingleton<Stopping>();
        services.AddSingleton<Withdrawal>();
        services.AddSingleton<StopWord>();
        services.AddHostedService<StateOpening>();
        services.AddHostedService<TurnWorker>();
        services.AddHostedService<ScheduleClock>();
        services.AddHostedService<WatchRounds>();
        services.AddHostedService<StateSweep>();
        services.AddHealthChecks().AddCheck<StateHealth>("state");
        return services;
    }

    private static IStateDatabase CreateDatabase(IServiceProvider services)
    {
        var state = services.GetRequiredService<IOptions<StateOptions>>().Value;
        return state.PostgreSql is { Length: > 0 } postgres
            ? new PostgresDatabase(postgres)
            : new SqliteDatabase(state.Directory, services.GetRequiredService<TimeProvider>());
    }
}
