namespace ChatBot.Answering.Ranking;

/// <summary>What tells whether the documents answer a question at all, in the order of the columns the model was learnt on.</summary>
internal enum AnswerSign
{
    /// <summary>Weight of the question that the best sentence's passage holds: long, rare words are not met by chance.</summary>
    WeightFound,
    WeightMissing,

    /// <summary>Share of the question's weight in words that no document holds.</summary>
    ShareUnknown,
    WordsUnknown,
    BestCoverageByPassage,
    BestCoverageWithContext,
    ScoreGap,
    Likelihood,
    LikelihoodOfPassage,
}
