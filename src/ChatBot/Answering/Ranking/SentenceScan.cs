using System.Runtime.InteropServices;

namespace ChatBot.Answering.Ranking;

/// <summary>What one walk over a sentence's tokens finds of a question. The masks hold one bit for each concept.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct SentenceScan
{
    /// <summary>Concepts that stand in the sentence.</summary>
    public ulong Matched;

    /// <summary>Concepts that stand right behind the one before them, as in the question.</summary>
    public ulong Pairs;

    /// <summary>Concepts with one word between them and the one before, here or in the question.</summary>
    public ulong Skips;

    /// <summary>Concepts that a word of the sentence resembles.</summary>
    public ulong Near;

    /// <summary>Concepts that the sentence may say in other words.</summary>
    public ulong Related;

    public int Length;
    public int FirstMatch;
    public int LastMatch;

    /// <summary>Tokens that belong to the question.</summary>
    public int Hits;

    /// <summary>Matches that come after a match of an earlier word of the question.</summary>
    public int InOrder;

    /// <summary>Tokens of the heaviest stretch of the question that stands in the sentence word for word, stop words included.</summary>
    public int Run;

    public float RunWeight;

    /// <summary>Weight of all adjacent tokens of the question found adjacent here, stop words included.</summary>
    public float SequenceWeight;

    public int StopMatches;
    public float StopWeight;

    /// <summary>Share of the question's weight that is matched.</summary>
    public float Coverage;
}
