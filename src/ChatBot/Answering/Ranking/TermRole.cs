using System.Runtime.InteropServices;

namespace ChatBot.Answering.Ranking;

/// <summary>What a term of the generation means to one question.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct TermRole
{
    public const int None = -1;

    /// <summary>The concept it is, or <see cref="None"/>.</summary>
    public int Concept;

    /// <summary>The concept it resembles in spelling ("signature" for "signed"), or <see cref="None"/>.</summary>
    public int Near;

    /// <summary>First place among the question's tokens, or <see cref="None"/>.</summary>
    public int Position;

    /// <summary>The concepts that make up the name it stands for.</summary>
    public ulong Named;

    /// <summary>The concepts it may say in other words.</summary>
    public ulong Related;

    public bool IsCause;
    public bool IsPronoun;

    public static TermRole Empty => new() { Concept = None, Near = None, Position = None };
}
