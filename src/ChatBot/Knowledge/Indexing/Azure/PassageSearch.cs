using System.Globalization;
using Azure.Search.Documents;
using Azure.Search.Documents.Models;

namespace ChatBot.Knowledge.Indexing.Azure;

/// <summary>From what is searched for to what the service is asked: words, vector and ranking together, and what the asker may read in the query itself.</summary>
internal static class PassageSearch
{
    /// <param name="vector">Of the question; null searches by words.</param>
    public static (string Text, SearchOptions Options) Of(PassageQuery query, float[]? vector, bool semantic)
    {
        var options = new SearchOptions { Size = query.Count, Filter = Filter(query) };
        foreach (var field in PassageField.Returned)
            options.Select.Add(field);
        if (vector is not null)
        {
            options.VectorSearch = new VectorSearchOptions
            {
                FilterMode = VectorFilterMode.PreFilter,
                Queries = { new VectorizedQuery(vector) { KNearestNeighborsCount = query.Count, Fields = { PassageField.Vector } } },
            };
        }

        if (!semantic)
        {
            options.QueryType = SearchQueryType.Full;
            options.SearchMode = SearchMode.Any;
            options.SearchFields.Add(PassageField.Terms);
            return (SearchText.Of(query.Terms), options);
        }

        // The ranker reads the question as it was asked, so the words are searched as the service parts them.
        options.QueryType = SearchQueryType.Semantic;
        options.SemanticSearch = new SemanticSearchOptions { SemanticConfigurationName = PassageSchema.SemanticConfiguration, ErrorMode = SemanticErrorMode.Partial };
        foreach (var field in (string[])[PassageField.Title, PassageField.Headings, PassageField.Text])
            options.SearchFields.Add(field);
        return (query.Text, options);
    }

    private static string? Filter(PassageQuery query)
    {
        string?[] filters =
        [
            query.Collections is { } readable ? $"({string.Join(" or ", readable.Order(StringComparer.Ordinal).Select(collection => Filter($"collection eq {collection}")))})" : null,
            query.Days?.First is { } first ? Filter($"date ge {Midnight(first)}") : null,
            query.Days?.Last is { } last ? Filter($"date lt {Midnight(last.AddDays(1))}") : null,
        ];
        return filters.OfType<string>().ToArray() is { Length: > 0 } all ? string.Join(" and ", all) : null;
    }

    // What is filled in is quoted as the service wants it.
    private static string Filter(FormattableString text) => SearchFilter.Create(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
