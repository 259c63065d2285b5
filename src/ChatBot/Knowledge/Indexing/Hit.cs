using System.Runtime.InteropServices;

namespace ChatBot.Knowledge.Indexing;

/// <param name="Passage">Number of the passage in its generation.</param>
/// <param name="Score">Larger is better; comparable within one search only.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hit(int Passage, double Score);

/// <param name="Weight">1 for a word of the question, less for one it stands in for.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WeightedTerm(string Stem, double Weight);
