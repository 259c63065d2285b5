namespace ChatBot.Tests.Fakes.AzureSearch;

/// <summary>One call as it came over the wire.</summary>
internal sealed record SearchCall(string Method, string Path, string? ApiVersion, string Body);
