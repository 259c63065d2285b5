namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <param name="Target">The other part's name from the root of the package.</param>
internal sealed record OfficeRelationship(string Id, string Type, string Target)
{
    /// <summary>The two editions of the standard spell types under different addresses, with the same last word.</summary>
    public bool IsOf(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);
}
