namespace ChatBot.Knowledge.Indexing;

/// <summary>How far a generation is prepared.</summary>
/// <param name="IsWhole">False where something is to be tried again.</param>
/// <param name="Text">For whoever runs the bot; null where there was nothing to prepare.</param>
/// <param name="LookAgain">After what time it is worth a look whether all is still there; null where nobody else can take it away.</param>
internal sealed record IndexState(bool IsWhole, string? Text, TimeSpan? LookAgain = null)
{
    public static IndexState Nothing { get; } = new(IsWhole: true, Text: null);
}
