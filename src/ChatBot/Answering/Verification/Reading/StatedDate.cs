using System.Runtime.InteropServices;

namespace ChatBot.Answering.Verification.Reading;

/// <summary>The days a text means, and the words that say so.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StatedDate(DateOnly First, DateOnly Last, int From, int To)
{
    public bool Contains(StatedDate other) => First <= other.First && other.Last <= Last;
}
