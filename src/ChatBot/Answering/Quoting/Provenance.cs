using System.Text.RegularExpressions;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Quoting;

/// <summary>Answers who wrote a document and when, from the line of the document that says so.</summary>
internal static partial class Provenance
{
    // A byline and a dateline stand at the head of a document or at its foot.
    private const int Margin = 800;

    // Milliseconds.
    private const int Limit = 5000;

    /// <returns>Null when the question is about something else, or the document does not say.</returns>
    public static Draft? Find(string question, IReadOnlyList<RankedSentence> sentences, Generation generation)
    {
        var asksAuthor = Author().IsMatch(question);
        if (!asksAuthor && !Published().IsMatch(question) && !Signed().IsMatch(question))
            return null;
        if (DocumentMeant(sentences, generation) is not { } document)
            return null;
        if (Signed().IsMatch(question))
            return Signature.Of(document) is { Count: > 0 } names ? new Draft([.. names.Select(span => Quoted(document, span))]) : null;
        return (asksAuthor ? AuthorOf(document, generation) : DateOf(document, generation)) is { } statement ? new Draft([statement]) : null;
    }

    // "The article" is the one the question leads to; with a single document there is no doubt.
    private static Document? DocumentMeant(IReadOnlyList<RankedSentence> sentences, Generation generation) =>
        generation.Documents.Count == 1 ? generation.Documents.Values.First() : sentences.Count > 0 ? sentences[0].Passage.Document : null;

    private static DraftStatement? AuthorOf(Document document, Generation generation) =>
        document.Author is { Length: > 0 } author
            ? Quote(document, generation, span => span.Of(document.Text).Contains(author, StringComparison.OrdinalIgnoreCase))
            : null;

    private static DraftStatement? DateOf(Document document, Generation generation) =>
        document.Date is { } date
            ? Quote(document, generation, span => DateExpressions.Find(document.Text, span, anchor: null).Any(mention => mention.First == date && mention.Last == date))
            : null;

    private static DraftStatement? Quote(Document document, Generation generation, Func<Span, bool> says)
    {
        var atMargin = generation.Passages.Where(passage => passage.Document == document).SelectMany(passage => passage.Sentences)
            .Where(span => span.Start < Margin || span.End > document.Text.Length - Margin)
            .Where(says)
            .OrderBy(span => span.Length)
            .Take(1);
        return atMargin.Select(span => Quoted(document, span)).FirstOrDefault();
    }

    private static DraftStatement Quoted(Document document, Span span) => new(span.Of(document.Text), [new Evidence(document, span)]);

    [GeneratedRegex(@"\b(who (wrote|authored|published)|author of|written by whom) (this|the|that) ([\w'’/-]+ (/ )?){0,6}?(article|paper|document|piece|report|text|post|statement|press release)\b|\bwho is the author\b|\bwho wrote (this|it)\b|著者|筆者|執筆者|誰が書", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Author();

    [GeneratedRegex(@"\bwho (signed|wrote|sent|issued|authored) (this|the|that|an?) ([\w-]+ ){0,3}(letter|message|memorandum|memo|determination|proclamation|note)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Signed();

    [GeneratedRegex(@"\bwhen was (this|the|that) ([\w'’/-]+ (/ )?){0,6}?(article|paper|document|piece|report|text|post|statement|press release) (published|written|released|dated|issued)\b|\bdate of (this|the|that) ([\w'’/-]+ (/ )?){0,6}?(article|paper|document|piece|report|press release)\b|(記事|文書|資料|論文)の?(日付|公開日|発表日)|いつ(書かれ|公開され|発表された(記事|文書|資料))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Published();
}
