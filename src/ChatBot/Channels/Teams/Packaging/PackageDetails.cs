using System.Text.RegularExpressions;
using ChatBot.Channels.Teams.Trust;

namespace ChatBot.Channels.Teams.Packaging;

/// <summary>What the template leaves open: who runs the bot, and where.</summary>
internal sealed partial record PackageDetails(
    string AppId, Uri PublicBase, string Version, string DeveloperName, Uri Privacy, Uri TermsOfUse)
{
    private const int LongestDeveloperName = 32;

    /// <exception cref="InvalidDataException">Every fault, one a line.</exception>
    public static PackageDetails From(IConfiguration configuration, string version)
    {
        var faults = new List<string>();
        var appId = configuration["Teams:AppId"] ?? "";
        if (!EntraId.Is(appId))
            faults.Add($"Teams:AppId \"{appId}\" is not a GUID. Set it to the application (client) id of the bot's registration (environment: Teams__AppId).");

        var host = Https(configuration["Web:PublicBaseUrl"]);
        if (host is null || host.HostNameType != UriHostNameType.Dns || !host.Host.Contains('.', StringComparison.Ordinal))
            faults.Add("Web:PublicBaseUrl must be the https address at which Teams reaches this host, such as https://bot.example.org (environment: Web__PublicBaseUrl).");

        var developer = configuration["Teams:DeveloperName"] is { Length: > 0 } name ? name : host?.Host[..Math.Min(host.Host.Length, LongestDeveloperName)] ?? "";
        if (developer.Length > LongestDeveloperName)
            faults.Add($"Teams:DeveloperName has {developer.Length} characters; Teams takes at most {LongestDeveloperName}.");

        var privacy = Page(configuration, "Teams:PrivacyUrl", host, faults);
        var terms = Page(configuration, "Teams:TermsOfUseUrl", host, faults);
        if (!ThreeNumbers().IsMatch(version))
            faults.Add($"\"{version}\" is no version. Write three numbers, such as 1.0.1, and raise them with every package.");

        return faults.Count == 0
            ? new PackageDetails(appId, host!, version, developer, privacy!, terms!)
            : throw new InvalidDataException(string.Join('\n', faults));
    }

    private static Uri? Page(IConfiguration configuration, string key, Uri? otherwise, List<string> faults)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return otherwise;
        if (Https(text) is { } page)
            return page;
        faults.Add($"{key} \"{text}\" is not an https address. Name the page that Teams shows with the app, or leave the setting out.");
        return null;
    }

    private static Uri? Https(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 ? address : null;

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ThreeNumbers();
}
