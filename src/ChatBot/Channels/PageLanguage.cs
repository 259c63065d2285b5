namespace ChatBot.Channels;

/// <summary>The language of the page's own words. What documents and answers say stays as it is.</summary>
internal static class PageLanguage
{
    // Set by the page's language switch.
    private const string Cookie = "language";

    public static string Of(HttpRequest request) => request.Cookies[Cookie] switch
    {
        "ja" => "ja",
        "en" => "en",
        _ => Preferred(request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value)),
    };

    private static string Preferred(IEnumerable<string?> languages) =>
        languages.Select(language => language?.Split('-')[0].ToLowerInvariant()).FirstOrDefault(language => language is "en" or "ja") ?? "en";
}
