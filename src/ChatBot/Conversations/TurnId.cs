using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Conversations;

/// <summary>Names a turn, and the answer it got, everywhere. Made from the message's own identity, so a message that is delivered again has the same.</summary>
internal readonly record struct TurnId(string Value)
{
    private const char Separator = '\u001f';
    private const int Length = 16;

    public static TurnId Of(TurnKey key) =>
        new(Digest($"{key.Channel}{Separator}{key.Tenant}{Separator}{key.Conversation}{Separator}{key.Message}{Separator}{key.Kind}"));

    /// <summary>128 bits of SHA-256 in lower-case hex: safe to show, tells nothing of the ids it was made from.</summary>
    internal static string Digest(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..Length]);
    }

    public override string ToString() => Value;
}
