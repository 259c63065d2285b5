using ChatBot.Answering;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Slack.Rendering;

/// <param name="Address">Where a reader opens the document behind a citation; null while the host has no public address.</param>
/// <param name="Hash">A document's content hash; null when it is not there any more.</param>
internal sealed record CitationTargets(Func<Citation, Uri?> Address, Func<DocumentId, string?> Hash);
