namespace ChatBot.Knowledge.Extraction;

/// <summary>One file as the child process read it: its text, or the reason why there is none.</summary>
/// <param name="Fault">Follows the file's name in a sentence: "is encrypted", "took longer than 10 s".</param>
/// <param name="KilledReader">The file took the reading process down with it.</param>
internal sealed record ExtractionResult(ExtractedText? Text, string? ContentHash, string? Fault, bool KilledReader = false)
{
    public static ExtractionResult Failed(string fault, string? contentHash = null) => new(null, contentHash, fault);

    public static ExtractionResult Killed(string fault) => new(null, null, fault, KilledReader: true);
}
