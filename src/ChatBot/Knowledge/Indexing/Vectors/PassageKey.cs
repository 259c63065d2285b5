using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Knowledge.Indexing.Vectors;

/// <summary>Identifies the text a vector was made of: the first 128 bits of its SHA-256.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PassageKey(UInt128 Value)
{
    public static PassageKey Of(string text) => new(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
}
