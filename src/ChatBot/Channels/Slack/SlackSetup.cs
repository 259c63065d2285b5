using ChatBot.Channels.Slack.Inbound;
using ChatBot.Channels.Slack.Installing;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Channels.Slack.SocketMode;
using ChatBot.Conversations;
using ChatBot.Knowledge;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack;

internal static class SlackSetup
{
    /// <summary>Costs nothing where Slack is not configured: one line in the log at the start says what to set.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SlackOptions>().Bind(configuration.GetSection(SlackOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SlackOptions>, ValidateSlackOptions>();
        services.AddHostedService<SlackStart>();
        var options = configuration.GetSection(SlackOptions.Section).Get<SlackOptions>();
        if (options is not { IsOn: true })
            return services;

        services.TryAddSingleton(TimeProvider.System);
        services.AddViewerLinks(configuration);
        // A redirect would carry the token to wherever it points; and the client's own log would hold the response URLs.
        services.AddHttpClient(SlackApi.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        services.AddSingleton<SlackAccess>();
        services.AddSingleton<SlackApi>();
        services.AddSingleton<SlackTokens>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<SlackStreams>();
        services.AddSingleton<SessionStatus>();
        services.AddSingleton<ChannelCheck>();
        services.AddSingleton<SlackRemoval>();
        services.TryAddSingleton<ExampleQuestions>();
        services.AddSingleton<SlackHome>();
        services.AddSingleton<Courtesies>();
        services.AddSingleton(Targets);
        services.AddSingleton<SlackReplyFactory>();
        services.AddSingleton<IReplyFactory>(provider => provider.GetRequiredService<SlackReplyFactory>());

        services.AddSingleton<InstallationStore>();
        services.AddSingleton<Installations>();
        services.AddSingleton<OAuthExchange>();
        services.AddSingleton<InstallState>();

        services.AddSingleton<Participation>();
        services.AddSingleton<RecentExchanges>();
        services.AddSingleton<QuestionCap>();
        services.AddSingleton<RecentGestures>();
        services.AddSingleton<EventInbox>();
        services.AddSingleton<CommandInbox>();
        services.AddSingleton<InteractionInbox>();
        services.AddSingleton<SlackFeedback>();
        services.AddErrands();
        if (options.UsesSocketMode)
        {
            services.AddSingleton<SocketFrames>();
            services.AddHostedService<SlackSocket>();
        }

        return services;
    }

    public static void MapSlack(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<SlackOptions>>().Value;
        if (!options.IsOn)
            return;
        if (options.SigningSecrets.Count > 0)
            routes.MapSlackInbound();
        if (options.Installs)
            routes.MapSlackInstallation();
    }

    private static CitationTargets Targets(IServiceProvider services)
    {
        var knowledge = services.GetRequiredService<KnowledgeBase>();
        var links = services.GetRequiredService<ViewerLinks>();
        return new CitationTargets(
            citation => links.Public(citation) is { } address ? new Uri(address) : null,
            document => knowledge.Current?.Documents.GetValueOrDefault(document)?.ContentHash);
    }
}
