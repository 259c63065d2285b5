using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Terminal;

/// <summary>The faults of the settings in what the start throws: of one feature, or of several at once.</summary>
internal static partial class SettingsFaults
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <returns>Each once, though a feature that looks at another's settings stumbles over their faults too; empty for any other exception.</returns>
    public static IReadOnlyList<string> Of(Exception thrown) => thrown switch
    {
        OptionsValidationException one => [.. one.Failures],
        // A word where a number or true and false is meant; it names the setting, its value and what it should be.
        InvalidOperationException { Source: Binder } unreadable => [$"{unreadable.Message}{Choice(unreadable.Message)}"],
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures).Distinct(StringComparer.Ordinal)],
        _ => [],
    };

    private static string Choice(string fault) =>
        Kind().Match(fault) is { Success: true } match && typeof(SettingsFaults).Assembly.GetType(match.Groups["kind"].Value) is { IsEnum: true } kind
            ? $" It is one of {string.Join(", ", Enum.GetNames(kind))}."
            : "";

    [GeneratedRegex(@"to type '(?<kind>[^']+)'", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Kind();
}
