using Azure.Search.Documents.Indexes.Models;

namespace ChatBot.Knowledge.Indexing.Azure;

/// <summary>The index as the service is asked to make it.</summary>
internal static class PassageSchema
{
    // Goes up whenever a field or its use changes, so that an index of older making is not asked.
    public const int Version = 1;

    public const string SemanticConfiguration = "passages";

    private const string Profile = "by-meaning";
    private const string Algorithm = "hnsw";

    /// <param name="dimension">Of the vectors; 0 where there are none.</param>
    public static SearchIndex Of(string name, int dimension, bool semantic)
    {
        var index = new SearchIndex(name)
        {
            Fields =
            {
                new SimpleField(PassageField.Id, SearchFieldDataType.String) { IsKey = true },
                new SimpleField(PassageField.Document, SearchFieldDataType.String) { IsFilterable = true },
                new SimpleField(PassageField.Collection, SearchFieldDataType.String) { IsFilterable = true },
                new SearchableField(PassageField.Title),
                new SearchableField(PassageField.Headings),
                new SimpleField(PassageField.Date, SearchFieldDataType.DateTimeOffset) { IsFilterable = true },
                new SimpleField(PassageField.Start, SearchFieldDataType.Int32),
                new SimpleField(PassageField.End, SearchFieldDataType.Int32),
                new SearchableField(PassageField.Text),
                // Spelled by us, for both languages and every name of the glossary: the service only parts them.
                new SearchableField(PassageField.Terms) { AnalyzerName = LexicalAnalyzerName.Whitespace, IsHidden = true },
                new SimpleField(PassageField.DocumentHash, SearchFieldDataType.String),
                new SimpleField(PassageField.TextHash, SearchFieldDataType.String),
            },
            Similarity = new BM25Similarity { K1 = LexicalIndex.K1, B = LexicalIndex.B },
        };
        if (dimension > 0)
        {
            index.Fields.Add(new VectorSearchField(PassageField.Vector, dimension, Profile));
            index.VectorSearch = new VectorSearch
            {
                Profiles = { new VectorSearchProfile(Profile, Algorithm) },
                Algorithms = { new HnswAlgorithmConfiguration(Algorithm) { Parameters = new HnswParameters { Metric = VectorSearchAlgorithmMetric.Cosine } } },
            };
        }

        if (semantic)
        {
            var fields = new SemanticPrioritizedFields { TitleField = new SemanticField(PassageField.Title), ContentFields = { new SemanticField(PassageField.Text) } };
            index.SemanticSearch = new SemanticSearch { Configurations = { new SemanticConfiguration(SemanticConfiguration, fields) } };
        }

        return index;
    }
}
