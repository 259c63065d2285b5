using System.Security.Cryptography;
using System.Text;
using ChatBot.Knowledge.Glossaries;
using Lucene.Net.Store;

namespace ChatBot.Knowledge.Indexing;

/// <summary>Documents in, a generation out.</summary>
internal static class GenerationBuilder
{
    // Goes up whenever the cut of passages or the analysis of terms changes, so that an index of older making is not reused.
    private const int AnalysisVersion = 1;

    /// <param name="folder">Where indexes are kept between starts; null builds one in memory.</param>
    public static Generation Build(
        long number,
        IReadOnlyList<Document> documents,
        Glossary glossary,
        IngestReport report,
        IndexFolder? folder = null)
    {
        var passages = new List<Passage>();
        var forward = new ForwardIndex();
        foreach (var document in documents)
        {
            foreach (var passage in PassageBuilder.Build(document, passages.Count))
            {
                passages.Add(passage);
                forward.Add(passage);
            }
        }

        var fingerprint = Fingerprint(documents);
        var index = folder is null
            ? LexicalIndex.Build(new RAMDirectory(), fingerprint, forward, passages)
            : folder.OpenOrBuild(fingerprint, passages.Count, place => LexicalIndex.Build(place, fingerprint, forward, passages));
        return new Generation(number, documents.ToDictionary(document => document.Id), passages, forward, index, glossary, report);
    }

    private static string Fingerprint(IReadOnlyList<Document> documents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{AnalysisVersion}\n"));
        foreach (var document in documents)
            hash.AppendData(Encoding.UTF8.GetBytes($"{document.Id}\n{document.ContentHash}\n{document.Title}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
