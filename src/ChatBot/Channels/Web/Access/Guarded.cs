namespace ChatBot.Channels.Web.Access;

/// <summary>Marks a route that only admitted callers reach.</summary>
/// <param name="AcceptsTicket">A signed link opens it too.</param>
internal sealed record Guarded(bool AcceptsTicket = false);
