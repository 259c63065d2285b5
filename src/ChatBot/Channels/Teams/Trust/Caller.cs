namespace ChatBot.Channels.Teams.Trust;

/// <summary>Who sent a request, as far as its verified token says.</summary>
/// <param name="ServiceUrl">The <c>serviceurl</c> claim: the only service URL this caller may speak for.</param>
/// <param name="Endorsements">The channels that the token's signing key may sign for.</param>
internal sealed record Caller(string? ServiceUrl, IReadOnlyCollection<string> Endorsements);
