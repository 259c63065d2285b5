using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace ChatBot.Channels.Web.Access;

/// <summary>Why the host cannot listen where it was told to, for whoever started it.</summary>
internal static class ListeningFault
{
    private const string Remedy = "Choose another with --urls, such as --urls http://127.0.0.1:5081.";

    /// <returns>Null for any other exception.</returns>
    public static string? Of(Exception thrown) => thrown switch
    {
        IOException { InnerException: AddressInUseException } => $"{thrown.Message.TrimEnd('.')}. Another program listens there, perhaps another ChatBot. {Remedy}",
        SocketException => $"The address cannot be listened on: {thrown.Message.TrimEnd('.')}. {Remedy}",
        FormatException => $"{thrown.Message.TrimEnd('.')}. {Remedy}",
        ArgumentOutOfRangeException { ParamName: "port" } => $"The address has a port that does not exist. {Remedy}",
        InvalidOperationException when thrown.Message.Contains("HTTPS endpoint", StringComparison.Ordinal) => thrown.Message,
        _ => null,
    };
}
