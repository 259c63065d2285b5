using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack;

/// <summary>Half a configuration is none: every fault is named at once, with the setting that mends it.</summary>
internal sealed class ValidateSlackOptions(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        string[] faults = options.IsOn ? [.. Faults(options, environment.IsDevelopment()), .. ListFaults(configuration.GetSection(SlackOptions.Section))] : [];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(SlackOptions options, bool isDevelopment)
    {
        var hasBotToken = !string.IsNullOrWhiteSpace(options.BotToken);
        if (options.SigningSecrets.Count == 0 && !options.UsesSocketMode)
            yield return "Slack:SigningSecret is missing: without it nobody can tell whether a request comes from Slack. Copy it from the app's Basic Information page, or set Slack:AppToken for Socket Mode.";
        if (!hasBotToken && !options.Installs)
            yield return "Slack:BotToken is missing: set the bot token of the workspace (xoxb-…), or Slack:ClientId and Slack:ClientSecret to let workspaces install the app.";
        if (hasBotToken && options.BotToken!.StartsWith("xoxe", StringComparison.Ordinal))
            yield return "Slack:BotToken expires within 12 hours, for token rotation is on in this app. Leave it out and set Slack:ClientId and Slack:ClientSecret: a token that a workspace installs is renewed.";
        else if (hasBotToken && !IsToken(options.BotToken!, "xoxb-"))
            yield return "Slack:BotToken is not a bot token: it begins with xoxb- and has no spaces. Copy it from the app's OAuth & Permissions page.";
        if (options.UsesSocketMode && !IsToken(options.AppToken!, "xapp-"))
            yield return "Slack:AppToken is not an app-level token: it begins with xapp- and has no spaces. Make one with the scope connections:write on the app's Basic Information page.";
        if (options.Installs && string.IsNullOrWhiteSpace(options.ClientSecret))
            yield return "Slack:ClientSecret is missing: Slack:ClientId is set, and an installation needs both.";
        if (!SlackAddresses.IsApiBase(options.ApiBaseUrl, isDevelopment))
            yield return $"Slack:ApiBaseUrl \"{options.ApiBaseUrl}\" is refused: the token goes there. Use https://slack.com/api/ (in the Development environment also http to this machine).";
        // A path alone would be the address of a file.
        if (options.RedirectUrl is { Length: > 0 } redirect && !(Uri.TryCreate(redirect, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
            yield return $"Slack:RedirectUrl \"{redirect}\" is not an address. Use https://your.host/slack/oauth/callback.";
        if (options.QuestionsPerThreadAndMinute < 1)
            yield return "Slack:QuestionsPerThreadAndMinute must be at least 1.";
    }

    private static IEnumerable<string> ListFaults(IConfigurationSection slack) => ListSettings.Faults(slack.GetSection(nameof(SlackOptions.Channels)).GetChildren()
        .Select(channel => channel.GetSection(nameof(SlackChannelOptions.Collections)))
        .Prepend(slack.GetSection(nameof(SlackOptions.Collections)))
        .Prepend(slack.GetSection(nameof(SlackOptions.Workspaces))));

    // It travels in a header.
    private static bool IsToken(string text, string beginning) => text.StartsWith(beginning, StringComparison.Ordinal) && text.All(letter => letter is > ' ' and <= '~');
}
