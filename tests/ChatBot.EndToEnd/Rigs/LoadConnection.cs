using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>
/// One HTTP/1.1 connection that is kept open: bytes out, bytes in, and as little work of its own as possible, because it shares the
/// processor with what it measures.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private const string Number = "0000000000";

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] request;
    private readonly int[] numbers;
    private readonly byte[] response = new byte[16 * 1024];

    /// <param name="body">Every run of ten zeros in it is replaced by the message's number.</param>
    private LoadConnection(int port, string path, string body)
    {
        var text = $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
        request = Encoding.ASCII.GetBytes(text);
        numbers = [.. IndexesOf(text, Number)];
    }

    public static async Task<LoadConnection> OpenAsync(int port, string path, string body)
    {
        var connection = new LoadConnection(port, path, body);
        await connection.socket.ConnectAsync("127.0.0.1", port);
        return connection;
    }

    /// <returns>The status code.</returns>
    public async ValueTask<int> SendAsync(long number)
    {
        foreach (var index in numbers)
            Utf8Formatter.TryFormat(number, request.AsSpan(index), out _, new System.Buffers.StandardFormat('D', 10));
        await socket.SendAsync(request);

        var length = 0;
        do
        {
            var read = await socket.ReceiveAsync(response.AsMemory(length));
            if (read == 0)
                throw new IOException("The host closed the connection.");
            length += read;
        }
        while (!IsWhole(response.AsSpan(0, length)));
        return (response[9] - '0') * 100 + (response[10] - '0') * 10 + response[11] - '0';
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var head = bytes.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        var body = bytes[(head + 4)..];
        var field = bytes[..head].IndexOf("Content-Length: "u8);
        return field < 0
            ? body.EndsWith("0\r\n\r\n"u8)
            : Utf8Parser.TryParse(bytes[(field + 16)..head], out int length, out _) && body.Length >= length;
    }

    private static IEnumerable<int> IndexesOf(string text, string part)
    {
        for (var index = text.IndexOf(part, StringComparison.Ordinal); index >= 0; index = text.IndexOf(part, index + part.Length, StringComparison.Ordinal))
            yield return index;
    }
}
