using ChatBot.Answering.Verification;
using ChatBot.Knowledge;

namespace ChatBot.Answering;

/// <summary>Gives each cited span its number, the same span the same number.</summary>
internal sealed class CitationList
{
    private readonly Dictionary<(DocumentId, Span), Citation> _citations = [];

    public IReadOnlyList<Citation> All => [.. _citations.Values.OrderBy(citation => citation.Number)];

    public int Number(Evidence evidence)
    {
        var (document, span) = evidence;
        if (!_citations.TryGetValue((document.Id, span), out var citation))
        {
            citation = new Citation(_citations.Count + 1, document.Id, document.Title, document.Date, evidence.Quote, span, document.PageAt(span.Start));
            _citations.Add((document.Id, span), citation);
        }

        return citation.Number;
    }
}
