using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ChatBot.Knowledge;

namespace ChatBot.Conversations.Watches;

/// <summary>Which sentences a document holds, by a number for each: enough to tell an added sentence from one that was there, and no text.</summary>
internal static class SentencePrint
{
    /// <returns>Four bytes a sentence.</returns>
    public static byte[] Of(IEnumerable<Passage> passages)
    {
        uint[] prints = [.. passages.SelectMany(passage => passage.Sentences.Select(sentence => Of(passage.Document, sentence))).Distinct()];
        return MemoryMarshal.AsBytes(prints.AsSpan()).ToArray();
    }

    public static HashSet<uint> Read(byte[] bytes) => [.. MemoryMarshal.Cast<byte, uint>(bytes)];

    public static uint Of(Document document, Span sentence)
    {
        System.Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(document.Text.AsSpan(sentence.Start, sentence.Length).Trim()), hash);
        return BinaryPrimitives.ReadUInt32LittleEndian(hash);
    }
}
