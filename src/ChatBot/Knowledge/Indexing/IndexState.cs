namespace ChatBot.Knowledge.Indexing;

/// <summary>How far a generation is prepared.</summary>
/// <param name="IsWhole">False where something is to be tried again.</param>
/// <param name="Text">For whoever runs the bot; null where there was nothing to prepare.</param>
internal sealed record IndexState(bool IsWhole, string? Text)
{
    public static IndexState Nothing { get; } = new(IsWhole: true, Text: null);
}
