namespace ChatBot.Channels.Teams.Outgoing;

internal sealed record AccessToken(string Value, DateTimeOffset ExpiresAt)
{
    public DateTimeOffset AcquiredAt { get; init; }

    public TimeSpan Lifetime => ExpiresAt - AcquiredAt;

    public override string ToString() => $"a token that expires at {ExpiresAt:u}";
}

/// <summary>Fetches a token for the connector.</summary>
/// <param name="anew">Passes over whatever is cached.</param>
internal delegate Task<AccessToken> AcquireToken(bool anew, CancellationToken cancellationToken);
