using System.Runtime.InteropServices;

namespace ChatBot.Answering.Ranking;

/// <summary>What is known of one found passage once all its sentences were walked.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PassageScan
{
    /// <summary>Rank of a passage that no meaning was compared with.</summary>
    public const int NotNear = int.MaxValue;

    public int Passage;

    /// <summary>Where its sentences begin among all that were scanned.</summary>
    public int FirstScan;

    public int Sentences;

    /// <summary>What the index gave it.</summary>
    public float IndexScore;

    /// <summary>BM25 over the question's concepts.</summary>
    public float TermScore;

    /// <summary>The same over neighbouring concepts.</summary>
    public float PairScore;

    /// <summary>Weight of the question's adjacent tokens found adjacent in it.</summary>
    public float SequenceScore;

    /// <summary>What passages are put in order by.</summary>
    public float Score;

    /// <summary>Its rank by meaning, from 0.</summary>
    public int Nearness;

    public float BestCoverage;
    public ulong Matched;

    /// <summary>Concepts in the title, the headings and the file name.</summary>
    public ulong Above;
}
