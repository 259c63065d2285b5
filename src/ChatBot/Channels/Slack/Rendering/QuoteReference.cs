using System.Globalization;
using System.Text;
using ChatBot.Answering;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>
/// A citation short enough to travel in a button, by content hash and span: the quotes can be shown again years later, on any host,
/// and are never shown from another text than the one that was cited. Slack hands the value back as we gave it.
/// </summary>
internal sealed record QuoteReference(int Number, string Hash, Span Span)
{
    private const int HashLength = 16;

    /// <summary>As many as fit, in order.</summary>
    public static string Encode(IEnumerable<Citation> citations, Func<DocumentId, string?> hashOf, int longest)
    {
        var encoded = new StringBuilder();
        foreach (var citation in citations)
        {
            if (hashOf(citation.Document) is not { } hash)
                continue;
            var one = string.Create(
                CultureInfo.InvariantCulture,
                $"{(encoded.Length == 0 ? "" : ";")}{citation.Number}.{hash[..Math.Min(HashLength, hash.Length)]}.{citation.Span.Start}.{citation.Span.End}");
            if (encoded.Length + one.Length > longest)
                break;
            encoded.Append(one);
        }

        return encoded.ToString();
    }

    public static IReadOnlyList<QuoteReference> Decode(string? text) =>
        [.. (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(One).OfType<QuoteReference>()];

    public Document? In(Generation generation, IReadOnlySet<string>? collections) =>
        generation.Documents.Values.FirstOrDefault(document =>
            document.ContentHash.StartsWith(Hash, StringComparison.Ordinal)
            && (collections is null || collections.Contains(document.Collection))
            && Span.End <= document.Text.Length);

    private static QuoteReference? One(string text) =>
        text.Split('.') is [var number, { Length: HashLength } hash, var start, var end]
        && Integer(number) is { } n && Integer(start) is { } from && Integer(end) is { } to && from < to
            ? new QuoteReference(n, hash, new Span(from, to))
            : null;

    private static int? Integer(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
