using ChatBot.Knowledge;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatBot.Channels.Web.Health;

/// <summary>Ready once the documents can be asked; a later fault of the folder leaves what stands in service.</summary>
internal sealed class DocumentsHealth(KnowledgeBase knowledge) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (knowledge.Current is { } generation)
            return HealthCheckResult.Healthy($"Generation {generation.Number}, {generation.Documents.Count} documents.{(knowledge.Index.IsWhole ? "" : " A service that finds passages fails and is tried again; the log says why.")}");
        var progress = knowledge.Progress;
        return knowledge.Fault is { } fault ? HealthCheckResult.Unhealthy(fault) : HealthCheckResult.Degraded($"The documents are being read: {progress.Done} of {progress.Total}.");
    }
}
