namespace ChatBot.Channels.Teams.Trust;

/// <summary>How Microsoft names applications and tenants: a GUID with dashes. One with a blank around it, as copied from a page, equals none.</summary>
internal static class EntraId
{
    private const int Length = 36;

    public static bool Is(string? text) => text is { Length: Length } && Guid.TryParseExact(text, "D", out _);
}
