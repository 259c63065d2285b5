using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatBot.LanguageModels;

/// <summary>Shows what the model was used for. A model that fails leaves the host ready: it quotes.</summary>
internal sealed class ModelHealth(ModelMetrics metrics) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(HealthCheckResult.Healthy($"{metrics.SinceStart}."));
}
