namespace ChatBot.Knowledge.Indexing.Azure;

/// <summary>Where Azure AI Search is, once <c>Knowledge:Index</c> is <c>azure-search</c>.</summary>
internal sealed class AzureSearchOptions
{
    public const string Section = "AzureSearch";

    /// <summary>Such as <c>https://NAME.search.windows.net</c>.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The alias that is asked. The indexes behind it are named after it, one for each generation.</summary>
    public string Index { get; set; } = "chatbot";

    /// <summary>An admin key; null takes the Entra identity of the process.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Lets the service's semantic ranker put the passages in order; not every tier has it.</summary>
    public bool SemanticRanking { get; set; }

    /// <summary>What a search may take of one question's time; the embedded index answers after it.</summary>
    public int SecondsPerSearch { get; set; } = 4;

    /// <summary>The version of the REST interface: the first stable one with aliases. Clouds of their own may be behind.</summary>
    public string ApiVersion { get; set; } = "2026-04-01";

    public Uri Address => new(Endpoint!);

    public bool HasKey => !string.IsNullOrWhiteSpace(ApiKey);
}
