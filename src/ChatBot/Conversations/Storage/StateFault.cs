using System.Data.Common;

namespace ChatBot.Conversations.Storage;

/// <summary>Tells the faults of a database from ours. A loop that outlives them all keeps the host up, and goes on when the database does.</summary>
internal static class StateFault
{
    public static bool Is(Exception exception) => exception is StoreUnavailableException or StateRefusedException or DbException;
}
