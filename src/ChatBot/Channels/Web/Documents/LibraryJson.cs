namespace ChatBot.Channels.Web.Documents;

/// <summary>What can be answered from, what was left out and why, and how far reading has come.</summary>
/// <param name="Generation">0 while none stands.</param>
/// <param name="Fault">Why the folder could not be read the last time; null when it could.</param>
/// <param name="Documents">Those left out first, then those with notices, then all others.</param>
/// <param name="Next">Offset of what follows; null at the end.</param>
internal sealed record LibraryJson(
    long Generation,
    bool Ready,
    string? Fault,
    IngestProgressJson Progress,
    int Indexed,
    int LeftOut,
    int WithNotices,
    int Passages,
    IReadOnlyList<LibraryDocumentJson> Documents,
    int? Next);

/// <param name="Phase">"waiting", "reading", "indexing" or "ready".</param>
internal sealed record IngestProgressJson(string Phase, int Done, int Total);

/// <param name="Fault">Follows the document's name in a sentence; null when it is indexed.</param>
/// <param name="Url">Null when there is nothing to show.</param>
internal sealed record LibraryDocumentJson(
    string Document, string? Title, DateOnly? Date, string Collection, int Passages, string? Fault, IReadOnlyList<string> Notices, string? Url);
