namespace ChatBot.Channels.Teams.Wire;

/// <summary>What the connector answers: the new activity's id, or what is wrong.</summary>
internal sealed record ConnectorReply(string? Id, ConnectorError? Error, string? Message);

internal sealed record ConnectorError(string? Code, string? Message);
