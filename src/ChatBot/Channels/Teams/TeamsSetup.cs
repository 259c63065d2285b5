using ChatBot.Channels.Teams.Incoming;
using ChatBot.Channels.Teams.Meetings;
using ChatBot.Channels.Teams.Outgoing;
using ChatBot.Channels.Teams.References;
using ChatBot.Channels.Teams.Rendering;
using ChatBot.Channels.Teams.Searching;
using ChatBot.Channels.Teams.Trust;
using ChatBot.Conversations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Teams;

internal static class TeamsSetup
{
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection(TeamsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>, ValidateTeamsOptions>();
        services.AddHostedService<TeamsStart>();
        if (Options(configuration) is not { IsOn: true } options)
            return services;

        services.AddViewerLinks(configuration);
        if (!options.DangerouslyAllowUnauthenticatedRequests)
            AddTokenCheck(services, options);
        services.AddSingleton(new ServiceAddresses(
            [.. TeamsCloud.Of(options.Cloud).Hosts, .. options.ServiceHosts], options.DangerouslyAllowUnauthenticatedRequests));
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<ActivityIntake>();
        services.AddErrands();
        services.AddSingleton<TeamsAccess>();
        services.AddSingleton<ConversationReferences>();
        services.AddSingleton<MeetingIntake>();
        services.AddSingleton<CardActions>();
        services.AddSingleton<Corrections>();
        services.AddSingleton<Stops>();
        services.AddSingleton<FeedbackIntake>();
        services.AddSingleton<Invokes>();
        services.AddSingleton<SearchExtension>();
        services.AddSingleton<LinkPreview>();
        AddReplies(services, options);
        return services;
    }

    public static void MapTeams(this WebApplication app)
    {
        if (app.Services.GetService<MessagesEndpoint>() is { } endpoint)
            app.MapPost("/api/messages", (Delegate)endpoint.HandleAsync);
    }

    private static void AddTokenCheck(IServiceCollection services, TeamsOptions options)
    {
        services.AddHttpClient(ConnectorTokenCheck.Client, client => client.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        services.AddSingleton(provider => new ConnectorTokenCheck(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(ConnectorTokenCheck.Client), TeamsCloud.Of(options.Cloud), options.AppId!, provider.GetRequiredService<TimeProvider>()));
    }

    private static void AddReplies(IServiceCollection services, TeamsOptions options)
    {
        // Redirects are not followed: they would lead the token off the list.
        services.AddHttpClient(ConnectorClient.HttpClient, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .AddHttpMessageHandler(provider => new TokenAttachment(provider.GetRequiredService<ServiceAddresses>(), provider.GetService<ConnectorToken>()))
            .RemoveAllLoggers();
        services.AddHttpClient(LoginHttp.Client)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        if (!string.IsNullOrWhiteSpace(options.AppId))
        {
            services.AddSingleton<LoginHttp>();
            services.TryAddSingleton(provider => Credentials.Create(options, provider.GetRequiredService<LoginHttp>()));
            services.AddSingleton<ConnectorToken>();
        }

        services.TryAddSingleton<CitationLink>(provider => provider.GetRequiredService<ViewerLinks>().Public);
        services.AddSingleton(provider => new AnswerMessages(provider.GetRequiredService<CitationLink>(), options));
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<TeamsReplyFactory>();
        services.AddSingleton<IReplyFactory>(provider => provider.GetRequiredService<TeamsReplyFactory>());
    }

    private static TeamsOptions? Options(IConfiguration configuration) => configuration.GetSection(TeamsOptions.Section).Get<TeamsOptions>();
}
