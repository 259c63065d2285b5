namespace ChatBot.Answering.Verification.Checks;

/// <summary>Whether something is said to have been, to be, to come, to be possible or to be required.</summary>
internal enum Mode
{
    /// <summary>The words do not tell.</summary>
    Open,
    Past,

    /// <summary>A past form without an auxiliary, which may be a participle: "the firm founded by".</summary>
    Participle,
    Perfect,
    Present,
    Continuous,
    Infinitive,
    Planned,
    Shall,
    Possible,
    Required,
}
