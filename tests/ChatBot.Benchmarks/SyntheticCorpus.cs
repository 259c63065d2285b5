using System.Text;
using ChatBot.Knowledge;

namespace ChatBot.Benchmarks;

/// <summary>
/// Made-up documents for measuring speed, not relevance: words drawn by Zipf's law (exponent 1.05) from a vocabulary of
/// 50,000, 89 a passage on average, in sentences; the same for everyone who runs it.
/// </summary>
internal static class SyntheticCorpus
{
    private const int Vocabulary = 50_000;
    private const int PassagesOfDocument = 20;
    private const double Exponent = 1.05;

    private static readonly string[] Common =
        ["the", "of", "and", "in", "to", "a", "is", "for", "on", "with", "by", "at", "from", "as", "that", "was", "are", "will", "has", "its"];

    public static IReadOnlyList<Document> Documents(int passages)
    {
        var random = new Random(42);
        var words = Words(random);
        var sums = Cumulative();
        var documents = new List<Document>();
        for (var made = 0; made < passages; made += PassagesOfDocument)
            documents.Add(Document(documents.Count, Math.Min(PassagesOfDocument, passages - made), words, sums, random));
        return documents;
    }

    /// <summary>Six to ten telling words of one passage, as a question.</summary>
    public static IReadOnlyList<string> Questions(IReadOnlyList<Passage> passages, int count)
    {
        var random = new Random(43);
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                var words = passages[random.Next(passages.Count)].Text.Split([' ', '.', '\n'], StringSplitOptions.RemoveEmptyEntries)
                    .Where(word => !Common.Contains(word, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).ToArray();
                random.Shuffle(words);
                return $"What is {string.Join(' ', words.Take(random.Next(6, 11)))}?";
            }),
        ];
    }

    private static Document Document(int number, int passages, string[] words, double[] sums, Random random)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        for (var passage = 0; passage < passages; passage++)
        {
            if (passage > 0)
                text.Append("\n\n");
            var start = text.Length;
            var length = random.Next(60, 119);
            for (var word = 0; word < length; word++)
            {
                var drawn = words[Draw(sums, random)];
                var begins = word % 18 == 0;
                text.Append(word == 0 ? "" : begins ? ". " : " ").Append(begins ? char.ToUpperInvariant(drawn[0]) + drawn[1..] : drawn);
            }

            text.Append('.');
            blocks.Add(new Block(BlockKind.Paragraph, new Span(start, text.Length)));
        }

        var id = new DocumentId($"synthetic/{number:D6}.txt");
        return new Document(id, $"Document {number}", new DateOnly(2024, 1, 1), Author: null, ContentHash: id.Path, text.ToString(), blocks);
    }

    private static string[] Words(Random random)
    {
        string[] syllables = ["ka", "to", "ri", "mel", "dor", "sen", "pra", "vi", "lo", "nar", "tes", "gu", "bin", "fo", "has", "jem"];
        string[] endings = ["", "ing", "ed", "tion", "s", "ly", "er"];
        var words = new HashSet<string>(Common, StringComparer.Ordinal);
        while (words.Count < Vocabulary)
            words.Add(string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => syllables[random.Next(syllables.Length)])) + endings[random.Next(endings.Length)]);
        return [.. words];
    }

    private static double[] Cumulative()
    {
        var sums = new double[Vocabulary];
        var sum = 0.0;
        for (var rank = 0; rank < Vocabulary; rank++)
            sums[rank] = sum += 1 / Math.Pow(rank + 1, Exponent);
        return sums;
    }

    private static int Draw(double[] sums, Random random)
    {
        var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return Math.Min(at < 0 ? ~at : at, sums.Length - 1);
    }
}
