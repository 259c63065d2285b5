using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ChatBot.Knowledge.Indexing.Vectors;

/// <summary>
/// One file of vectors, written once: "CBV1", dimension and count (4 bytes each, little-endian), the keys (16 bytes each,
/// big-endian), the vectors as the machine holds them, and the SHA-256 of all that.
/// </summary>
internal static class VectorFile
{
    private const int HeaderLength = 12;
    private const int KeyLength = 16;

    private static ReadOnlySpan<byte> Magic => "CBV1"u8;

    public static void Write(string path, IReadOnlyList<KeyValuePair<PassageKey, float[]>> vectors)
    {
        var dimension = vectors.Count == 0 ? 0 : vectors[0].Value.Length;
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> header = stackalloc byte[HeaderLength];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], dimension);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], vectors.Count);
        Append(header);
        Span<byte> key = stackalloc byte[KeyLength];
        foreach (var (at, _) in vectors)
        {
            BinaryPrimitives.WriteUInt128BigEndian(key, at.Value);
            Append(key);
        }

        foreach (var (_, vector) in vectors)
            Append(MemoryMarshal.AsBytes(vector.AsSpan()));
        file.Write(hash.GetHashAndReset());

        void Append(ReadOnlySpan<byte> bytes)
        {
            file.Write(bytes);
            hash.AppendData(bytes);
        }
    }

    /// <returns>Null when the file is not whole: what it held is made anew.</returns>
    public static IReadOnlyList<KeyValuePair<PassageKey, float[]>>? Read(string path)
    {
        using var file = File.OpenRead(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var header = new byte[HeaderLength];
        if (!Take(header) || !header.AsSpan().StartsWith(Magic))
            return null;
        var (dimension, count) = (BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4)), BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8)));
        if (dimension < 0 || count < 0 || file.Length != HeaderLength + ((KeyLength + ((long)dimension * sizeof(float))) * count) + SHA256.HashSizeInBytes)
            return null;
        var keys = new byte[count * KeyLength];
        if (!Take(keys))
            return null;
        var vectors = new KeyValuePair<PassageKey, float[]>[count];
        for (var at = 0; at < count; at++)
        {
            var vector = new float[dimension];
            if (!Take(MemoryMarshal.AsBytes(vector.AsSpan())))
                return null;
            vectors[at] = new(new PassageKey(BinaryPrimitives.ReadUInt128BigEndian(keys.AsSpan(at * KeyLength))), vector);
        }

        var trailer = new byte[SHA256.HashSizeInBytes];
        return file.ReadAtLeast(trailer, trailer.Length, throwOnEndOfStream: false) == trailer.Length && hash.GetHashAndReset().AsSpan().SequenceEqual(trailer) ? vectors : null;

        bool Take(Span<byte> bytes)
        {
            var whole = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
            hash.AppendData(bytes);
            return whole;
        }
    }
}
