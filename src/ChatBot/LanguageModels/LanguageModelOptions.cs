namespace ChatBot.LanguageModels;

/// <summary>Which models write and compare meanings, if any. Nothing set means none: answers quote the documents, found by their words.</summary>
internal sealed class LanguageModelOptions
{
    public const string Section = "LanguageModel";

    /// <summary><c>none</c>, <c>openai</c> (any endpoint that speaks its protocol) or <c>azure-openai</c>.</summary>
    public string Provider { get; set; } = ModelProvider.None;

    /// <summary>Where the service is; null takes OpenAI's own for <c>openai</c>.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model that answers; for <c>azure-openai</c> the name of its deployment. May be left out where only <see cref="EmbeddingModel"/> is given.</summary>
    public string? Model { get; set; }

    /// <summary>The model that turns passages and questions into vectors, at the same service; null searches by words alone.</summary>
    public string? EmbeddingModel { get; set; }

    /// <summary>Null takes the Entra identity of the process for <c>azure-openai</c>, and none for a compatible endpoint.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The folder of prompts; null takes <c>prompts</c> of the working directory, else the one the program carries.</summary>
    public string? Prompts { get; set; }

    /// <summary>All that the model may take of one question's time; what is not written by then is quoted.</summary>
    public int SecondsPerQuestion { get; set; } = 30;

    /// <summary>How often the model may look things up itself while it writes one answer; 0 gives it the found passages only.</summary>
    public int KnowledgeCalls { get; set; }

    /// <summary>Tokens one user may cause in a day (UTC); 0 sets no limit.</summary>
    public long TokensPerUserAndDay { get; set; }

    /// <summary>Tokens the users of one tenant may cause together in a day (UTC); 0 sets no limit.</summary>
    public long TokensPerTenantAndDay { get; set; }

    public bool IsOn => Provider != ModelProvider.None;

    public bool Writes => IsOn && !string.IsNullOrWhiteSpace(Model);

    public bool Embeds => IsOn && !string.IsNullOrWhiteSpace(EmbeddingModel);

    /// <summary>For the vector of a question; what has none by then is searched by its words.</summary>
    public TimeSpan EmbeddingTime => TimeSpan.FromSeconds(SecondsPerQuestion / 12.0);

    /// <summary>For putting a question into other words, before anything is searched: once to make it stand alone, once to translate it.</summary>
    public TimeSpan RewritingTime => TimeSpan.FromSeconds(SecondsPerQuestion / 8.0);

    /// <summary>For an answer, its repair included.</summary>
    public TimeSpan WritingTime => TimeSpan.FromSeconds(SecondsPerQuestion * 2 / 3.0);

    /// <summary>The address of the service, for people: without path and query.</summary>
    public Uri EndpointAddress => new(string.IsNullOrWhiteSpace(Endpoint) ? ModelProvider.OpenAIEndpoint : Endpoint);
}
