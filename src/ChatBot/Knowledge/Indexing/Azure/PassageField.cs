namespace ChatBot.Knowledge.Indexing.Azure;

/// <summary>The fields of the index, by the service's rules for names.</summary>
internal static class PassageField
{
    public const string Id = "id";
    public const string Document = "document";
    public const string Collection = "collection";
    public const string Title = "title";
    public const string Headings = "headings";
    public const string Date = "date";
    public const string Start = "start";
    public const string End = "end";
    public const string Text = "text";
    public const string Terms = "terms";
    public const string DocumentHash = "documentHash";
    public const string TextHash = "textHash";
    public const string Vector = "vector";

    /// <summary>What a passage that comes back is told by.</summary>
    public static IReadOnlyList<string> Returned { get; } = [Id, Document, Collection, Title, Headings, Start, End, Text, DocumentHash, TextHash];
}
