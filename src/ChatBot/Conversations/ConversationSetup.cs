using ChatBot.Conversations.Outbound;
using ChatBot.Conversations.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

internal static class ConversationSetup
{
    /// <summary>Needs an <see cref="Ask"/>; channels add their <see cref="IReplyFactory"/>.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StateOptions>().Bind(configuration.GetSection(StateOptions.Section)).ValidateOnStart();
        services.AddOptions<ConversationOptions>().Bind(configuration.GetSection(ConversationOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StateOptions>, ValidateStateOptions>();
        services.AddSingleton<IValidateOptions<ConversationOptions>, ValidateConversationOptions>();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(CreateDatabase);
        services.AddSingleton<TurnSignal>();
        services.AddMetrics();
        services.AddSingleton<TurnInbox>();
        services.AddSingleton<TurnClaims>();
        services.AddSingleton<TurnStore>();
        services.AddSingleton<RateBudget>();
        services.AddSingleton<PlatformSender>();
        services.AddSingleton<Forgetting>();
        services.AddSingleton<TurnMetrics>();
        services.AddSingleton<TurnRun>();
        services.AddHostedService<StateOpening>();
        services.AddHostedService<TurnWorker>();
        return services;
    }

    private static IStateDatabase CreateDatabase(IServiceProvider services) =>
        new SqliteDatabase(services.GetRequiredService<IOptions<StateOptions>>().Value.Directory, services.GetRequiredService<TimeProvider>());
}
