using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Terminal;

/// <summary>The faults of the settings in what the start throws: of one feature, or of several at once.</summary>
internal static class SettingsFaults
{
    /// <returns>Each once, though a feature that looks at another's settings stumbles over their faults too; empty for any other exception.</returns>
    public static IReadOnlyList<string> Of(Exception thrown) => thrown switch
    {
        OptionsValidationException one => [.. one.Failures],
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures).Distinct(StringComparer.Ordinal)],
        _ => [],
    };
}
