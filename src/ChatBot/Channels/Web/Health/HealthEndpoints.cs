using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatBot.Channels.Web.Health;

/// <summary><c>/health/live</c>: the process serves. <c>/health/ready</c>: it can answer. Open to all, since they tell nothing of the documents.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync, ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable } });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var checks = report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Description ?? $"{entry.Value.Status}."}\n");
        return context.Response.WriteAsync($"{report.Status}\n{string.Concat(checks)}", context.RequestAborted);
    }
}
