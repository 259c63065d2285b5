namespace ChatBot.Answering.Ranking;

/// <summary>Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): lists whose scores cannot be compared are joined by their ranks alone.</summary>
internal static class RankFusion
{
    // The constant of the paper.
    private const double K = 60;

    /// <param name="rank">From 0; a rank that is far off is worth nothing.</param>
    public static double Share(int rank) => 1 / (K + 1 + rank);
}
