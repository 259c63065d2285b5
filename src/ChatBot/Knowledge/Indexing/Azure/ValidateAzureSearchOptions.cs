using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge.Indexing.Azure;

/// <summary>Finds every fault of the settings at once, each with what mends it.</summary>
internal sealed partial class ValidateAzureSearchOptions(IOptions<KnowledgeOptions> knowledge) : IValidateOptions<AzureSearchOptions>
{
    private const int LongestSearch = 60;

    // Milliseconds.
    private const int Limit = 5000;

    public ValidateOptionsResult Validate(string? name, AzureSearchOptions options)
    {
        string[] faults = knowledge.Value.IsAzureSearch ? [.. Faults(options)] : [];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(AzureSearchOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Endpoint))
            yield return "AzureSearch:Endpoint is missing. Give the service's address, such as https://NAME.search.windows.net, or set Knowledge:Index to embedded.";
        else if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme != Uri.UriSchemeHttps)
            yield return $"AzureSearch:Endpoint \"{options.Endpoint}\" is not an https address. Write it like https://NAME.search.windows.net.";
        if (options.HasKey && options.ApiKey!.Any(letter => letter is <= ' ' or > '~'))
            yield return "AzureSearch:ApiKey holds a space, a line break or a letter that no key has. Copy it again, without what stands around it.";
        if (!IndexName().IsMatch(options.Index))
            yield return $"AzureSearch:Index \"{options.Index}\" is not a name the service takes. Give 2 to 90 lower-case letters, digits and single dashes, a letter or digit at both ends.";
        if (options.SecondsPerSearch is < 1 or > LongestSearch)
            yield return $"AzureSearch:SecondsPerSearch is {options.SecondsPerSearch}. Give 1 to {LongestSearch} seconds; 4 is the default.";
        if (!ApiVersion().IsMatch(options.ApiVersion))
            yield return $"AzureSearch:ApiVersion \"{options.ApiVersion}\" is not a version. Leave it out, or write it like 2026-04-01.";
    }

    [GeneratedRegex(@"^(?=.{2,90}\z)[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex IndexName();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[Pp]review)?\z", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex ApiVersion();
}
