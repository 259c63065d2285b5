namespace ChatBot.Answering.Fitting;

/// <summary>How a sentence says what a thing is; the surer, the larger.</summary>
internal enum Definition
{
    None,

    /// <summary>"X is a ...", "X, an ...".</summary>
    Said,

    /// <summary>"Long Name (LN)".</summary>
    SpeltOut,
}
