using ChatBot.Answering;
using ChatBot.Answering.Wire;
using ChatBot.Knowledge;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels;

/// <summary>Where a citation leads: the document viewer, opened at the passage.</summary>
internal sealed class ViewerLinks(KnowledgeBase knowledge, ViewerTickets tickets, IOptions<ViewerLinkOptions> options)
{
    // No content hash is this short: the viewer takes the document for changed.
    private const string Outdated = "0";

    /// <summary>For a reader who may read all documents on this host anyway.</summary>
    public string Unsigned(Citation citation) => DocumentLinks.Path(citation, Version(citation));

    /// <summary>Opens this one document without the access key, until it expires.</summary>
    public string Signed(Citation citation) =>
        DocumentLinks.Path(citation.Document, tickets.Sign(new ViewerTicket(citation.Document, citation.Span, Version(citation))));

    /// <summary>For messages that leave this machine; null while <c>Web:PublicBaseUrl</c> does not say where the host is reached.</summary>
    public string? Public(Citation citation) =>
        options.Value.PublicBase is { } address ? new Uri(address, Signed(citation)).AbsoluteUri : null;

    // The documents may have been read anew while the answer was written.
    private string Version(Citation citation) =>
        knowledge.Current?.Documents.GetValueOrDefault(citation.Document) is { } current
        && citation.Span.End <= current.Text.Length
        && citation.Span.Of(current.Text) == citation.Quote
            ? DocumentLinks.Version(current)
            : Outdated;
}
