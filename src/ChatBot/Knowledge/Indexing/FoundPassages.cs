namespace ChatBot.Knowledge.Indexing;

/// <summary>What an index found; a passage may stand in both lists.</summary>
/// <param name="ByWords">Best first.</param>
/// <param name="ByMeaning">Numbers of passages, nearest first; empty where nothing compares meanings.</param>
internal sealed record FoundPassages(IReadOnlyList<Hit> ByWords, IReadOnlyList<int> ByMeaning);
