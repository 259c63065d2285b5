using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Channels;

internal static class ViewerLinkSetup
{
    private const string DefaultState = ".data";

    /// <summary>What every channel needs to link to documents; each may ask for it.</summary>
    public static IServiceCollection AddViewerLinks(this IServiceCollection services, IConfiguration configuration)
    {
        var state = configuration["State:Directory"] is { Length: > 0 } directory ? directory : DefaultState;
        services.AddOptionsWithValidateOnStart<ViewerLinkOptions, ValidateViewerLinkOptions>().Bind(configuration.GetSection(ViewerLinkOptions.Section));
        services.TryAddSingleton<IDataProtectionProvider>(new StateKeys(Path.GetFullPath(Path.Combine(state, "keys"))));
        services.TryAddSingleton<ViewerTickets>();
        services.TryAddSingleton<ViewerLinks>();
        return services;
    }
}
