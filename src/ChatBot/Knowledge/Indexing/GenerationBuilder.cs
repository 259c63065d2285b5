using System.Security.Cryptography;
using System.Text;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Glossaries;
using Lucene.Net.Store;

namespace ChatBot.Knowledge.Indexing;

/// <summary>Documents in, a generation out.</summary>
internal static class GenerationBuilder
{
    // Goes up whenever the cut of passages or the analysis of terms changes, so that an index of older making is not reused.
    private const int AnalysisVersion = 8;

    /// <param name="folder">Where indexes are kept between starts; null builds one in memory.</param>
    public static Generation Build(
        long number,
        IReadOnlyList<Document> documents,
        Glossary glossary,
        IReadOnlyList<IngestedFile> files,
        IndexFolder? folder = null)
    {
        glossary = WithAbbreviations(glossary, documents);
        var passages = new List<Passage>();
        var forward = new ForwardIndex(glossary);
        foreach (var document in documents)
        {
            foreach (var passage in PassageBuilder.Build(document, passages.Count))
            {
                passages.Add(passage);
                forward.Add(passage);
            }
        }

        forward.Close();
        var fingerprint = Fingerprint(documents, glossary);
        var index = folder is null
            ? LexicalIndex.Build(new RAMDirectory(), fingerprint, forward, passages)
            : folder.OpenOrBuild(fingerprint, passages.Count, place => LexicalIndex.Build(place, fingerprint, forward, passages));
        var counts = passages.CountBy(passage => passage.Document.Id).ToDictionary();
        var report = new IngestReport([.. files.Select(file => file with { Passages = counts.GetValueOrDefault(file.Id) })]);
        return new Generation(number, fingerprint, documents.ToDictionary(document => document.Id), passages, forward, index, glossary, report);
    }

    // The editors' own entries come first and keep their wordings; what documents define adds to them.
    private static Glossary WithAbbreviations(Glossary glossary, IReadOnlyList<Document> documents)
    {
        var known = glossary.Entries.SelectMany(entry => entry.Aliases.Append(entry.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var defined = documents.SelectMany(document => Abbreviations.DefinedIn(document.Text))
            .Where(entry => !known.Contains(entry.Aliases[0]))
            .DistinctBy(entry => (entry.Name.ToUpperInvariant(), entry.Aliases[0]));
        // Who writes to a "Republic of Korea" is asked about South Korea.
        var countries = KnownNames.RenamedCountries.Where(country => !country.AllNames.Any(known.Contains));
        return new Glossary([.. glossary.Entries, .. countries, .. defined]);
    }

    private static string Fingerprint(IReadOnlyList<Document> documents, Glossary glossary)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{AnalysisVersion}\n"));
        foreach (var document in documents)
            hash.AppendData(Encoding.UTF8.GetBytes($"{document.Id}\n{document.ContentHash}\n{document.Title}\n"));
        foreach (var entry in glossary.Entries)
            hash.AppendData(Encoding.UTF8.GetBytes($"{string.Join('|', entry.AllNames)}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
