namespace ChatBot.Channels.Teams;

internal static class TeamsChannel
{
    /// <summary>What turns, replies and limits of this channel are filed under.</summary>
    public const string Name = "teams";
}
