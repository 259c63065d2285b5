namespace ChatBot.Knowledge;

/// <summary>A document's path relative to its folder, always with forward slashes: <c>2023/accord.txt</c>.</summary>
internal readonly record struct DocumentId(string Path) : IComparable<DocumentId>
{
    /// <summary>The sub-folder that decides who may read the document; empty for documents at the top.</summary>
    public string Collection => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

    public int CompareTo(DocumentId other) => string.CompareOrdinal(Path, other.Path);

    public override string ToString() => Path;
}
