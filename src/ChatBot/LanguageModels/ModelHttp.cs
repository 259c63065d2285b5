using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace ChatBot.LanguageModels;

/// <summary>The clients that call the models, and the one layer that tries again: Semantic Kernel's own clients do not.</summary>
internal static class ModelHttp
{
    public const string Client = "language-model";

    /// <summary>Of its own, so that one service's trouble does not put the other to rest.</summary>
    public const string EmbeddingClient = "embedding-model";

    private const int Attempts = 3;
    private const double FailingShare = 0.5;
    private const int CallsToJudgeBy = 10;

    // Longer than this nobody waits in front of a screen: the answer is quoted instead.
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(5);

    // Passages are embedded many at once, beside the questions, on whatever machine there is; a question has a limit of its own.
    private static readonly TimeSpan LongestEmbedding = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    public static void AddModelHttp(this IServiceCollection services)
    {
        services.AddClient(Client);
        services.AddClient(EmbeddingClient);
    }

    private static void AddClient(this IServiceCollection services, string name) => services
        .AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
        // A redirect would carry the key to wherever it points; and the client's own log would hold addresses with keys in them.
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers()
        .AddResilienceHandler(name, (pipeline, context) => Configure(pipeline, context, name));

    // Outermost first: what is tried again is counted by the breaker each time, and each attempt has its own limit.
    private static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context, string name)
    {
        var options = context.ServiceProvider.GetRequiredService<IOptions<LanguageModelOptions>>().Value;
        var attempt = name == EmbeddingClient ? LongestEmbedding : options.WritingTime / 2;
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = Attempts - 1,
                Delay = FirstDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldRetryAfterHeader = true,
                ShouldHandle = outcome => ValueTask.FromResult(HttpClientResiliencePredicates.IsTransient(outcome.Outcome) && IsSoon(outcome.Outcome.Result)),
            })
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = FailingShare,
                MinimumThroughput = CallsToJudgeBy,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = Rest,
            })
            .AddTimeout(attempt);
    }

    private static bool IsSoon(HttpResponseMessage? response) =>
        response?.Headers.RetryAfter is not { } wait || wait.Delta <= LongestRetryAfter;
}
