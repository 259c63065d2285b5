using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack;

/// <summary>Half a configuration is none: every fault is named at once, with the setting that mends it.</summary>
internal sealed class ValidateSlackOptions(IHostEnvironment environment) : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        string[] faults = options.IsOn ? [.. Faults(options, environment.IsDevelopment())] : [];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(SlackOptions options, bool isDevelopment)
    {
        var hasBotToken = !string.IsNullOrWhiteSpace(options.BotToken);
        if (options.SigningSecrets.Count == 0 && !options.UsesSocketMode)
            yield return "Slack:SigningSecret is missing: without it nobody can tell whether a request comes from Slack. Copy it from the app's Basic Information page, or set Slack:AppToken for Socket Mode.";
        if (!hasBotToken && !options.Installs)
            yield return "Slack:BotToken is missing: set the bot token of the workspace (xoxb-…), or Slack:ClientId and Slack:ClientSecret to let workspaces install the app.";
        if (hasBotToken && !options.BotToken!.StartsWith("xox", StringComparison.Ordinal))
            yield return "Slack:BotToken is not a bot token: it begins with xoxb-. Copy it from the app's OAuth & Permissions page.";
        if (options.UsesSocketMode && !options.AppToken!.StartsWith("xapp-", StringComparison.Ordinal))
            yield return "Slack:AppToken is not an app-level token: it begins with xapp-. Make one with the scope connections:write on the app's Basic Information page.";
        if (options.Installs && string.IsNullOrWhiteSpace(options.ClientSecret))
            yield return "Slack:ClientSecret is missing: Slack:ClientId is set, and an installation needs both.";
        if (!SlackAddresses.IsApiBase(options.ApiBaseUrl, isDevelopment))
            yield return $"Slack:ApiBaseUrl \"{options.ApiBaseUrl}\" is refused: the token goes there. Use https://slack.com/api/ (in the Development environment also http to this machine).";
        if (options.RedirectUrl is { Length: > 0 } redirect && !Uri.TryCreate(redirect, UriKind.Absolute, out _))
            yield return $"Slack:RedirectUrl \"{redirect}\" is not an address. Use https://your.host/slack/oauth/callback.";
        if (options.QuestionsPerThreadAndMinute < 1)
            yield return "Slack:QuestionsPerThreadAndMinute must be at least 1.";
    }
}
