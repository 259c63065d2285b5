using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Channels;

internal static class ErrandSetup
{
    /// <summary>Each channel may ask for it.</summary>
    public static IServiceCollection AddErrands(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(Errands)))
            return services;
        services.TryAddSingleton<Errands>();
        return services.AddHostedService(provider => provider.GetRequiredService<Errands>());
    }
}
