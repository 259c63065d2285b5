using ChatBot.Knowledge;

namespace ChatBot.Answering.Verification;

/// <summary>A cited span together with the document it lies in, whose date resolves the span's relative dates.</summary>
internal sealed record Evidence(Document Document, Span Span)
{
    public string Quote => Span.Of(Document.Text);
}
