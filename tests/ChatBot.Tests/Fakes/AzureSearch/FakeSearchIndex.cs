using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.Tests.Fakes.AzureSearch;

/// <summary>One index: takes only documents that fit its schema, and really searches and filters them.</summary>
internal sealed class FakeSearchIndex(JsonObject schema)
{
    // The service's own, for joining lists.
    private const double FusionConstant = 60;

    private readonly ConcurrentDictionary<string, JsonObject> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Fields, bool IsSpelled), Dictionary<JsonObject, Dictionary<string, int>>> _words = new();
    private readonly ConcurrentDictionary<JsonObject, double[]> _vectors = new();

    public JsonObject Schema => schema;

    public int Count => _documents.Count;

    public IEnumerable<JsonObject> Documents => _documents.Values;

    public JsonObject Put(JsonObject action)
    {
        var document = action.DeepClone().AsObject();
        document.Remove("@search.action");
        var key = (string)document[(string)Fields.Single(field => (bool?)field["key"] == true)["name"]!]!;
        var fault = document.Select(pair => Fault(pair.Key, pair.Value)).FirstOrDefault(found => found is not null);
        if (fault is null)
            _documents[key] = document;
        _words.Clear();
        return new JsonObject { ["key"] = key, ["status"] = fault is null, ["errorMessage"] = fault, ["statusCode"] = fault is null ? 201 : 400 };
    }

    /// <returns>Best first; null where the query asks for what the index does not have.</returns>
    public IReadOnlyList<JsonObject>? Search(JsonObject query)
    {
        var filter = (string?)query["filter"] is { } text ? ODataFilter.Parse(text) : (_ => true);
        var allowed = _documents.Values.Where(filter).ToArray();
        var words = (string?)query["search"] is { Length: > 0 } search ? ByWords(search, query, allowed) : [];
        var lists = new List<IReadOnlyList<JsonObject>> { words.Select(hit => hit.Document).ToArray() };
        foreach (var vector in query["vectorQueries"]?.AsArray() ?? [])
        {
            if (Field((string)vector!["fields"]!) is not { } field)
                return null;
            lists.Add(ByVector(vector!, field, allowed));
        }

        var isSemantic = (string?)query["queryType"] == "semantic";
        if (isSemantic && schema["semantic"]?["configurations"]?.AsArray().Any(known => (string?)known!["name"] == (string?)query["semanticConfiguration"]) != true)
            return null;
        var scored = lists.Count == 1 && !isSemantic ? words : Fused(lists);
        var selected = ((string?)query["select"])?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (selected.Any(name => Field(name) is not { } field || (bool?)field["retrievable"] == false))
            return null;
        return [.. scored.Take((int?)query["top"] ?? 50).Select((hit, rank) => Shown(hit, rank, selected, isSemantic))];
    }

    private static JsonObject Shown((JsonObject Document, double Score) hit, int rank, string[] selected, bool isSemantic)
    {
        var shown = new JsonObject { ["@search.score"] = hit.Score };
        if (isSemantic)
            shown["@search.rerankerScore"] = 4.0 / (1 + rank);
        foreach (var name in selected)
            shown[name] = hit.Document[name]?.DeepClone();
        return shown;
    }

    private IEnumerable<JsonObject> Fields => schema["fields"]!.AsArray().Select(one => one!.AsObject());

    private JsonObject? Field(string name) => Fields.FirstOrDefault(field => (string?)field["name"] == name);

    private string? Fault(string name, JsonNode? value) => Field(name) switch
    {
        null => $"The property '{name}' does not exist.",
        var field when (int?)field["dimensions"] is { } dimensions && value?.AsArray().Count != dimensions => $"The vector has {value?.AsArray().Count} numbers, not {dimensions}.",
        _ => null,
    };

    // BM25 over whitespace, which is all that our own spelling asks of the service; what a query escapes is a letter.
    private List<(JsonObject Document, double Score)> ByWords(string search, JsonObject query, JsonObject[] allowed)
    {
        var isFull = (string?)query["queryType"] == "full";
        var words = WordsOf((string)query["searchFields"]!, isFull);
        var terms = search.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(term => isFull ? Weighted(term) : (Term: Word(term), Weight: 1))
            .Select(term => (term.Term, Weight: term.Weight * Rarity(words.Values.Count(counts => counts.ContainsKey(term.Term)), words.Count))).ToArray();
        var average = words.Count == 0 ? 1 : words.Values.Average(counts => counts.Values.Sum());
        var (k1, b) = ((double?)schema["similarity"]?["k1"] ?? 1.2, (double?)schema["similarity"]?["b"] ?? 0.75);
        return [.. allowed.Select(document => (document, terms.Sum(term => term.Weight * Saturated(words[document].GetValueOrDefault(term.Term), words[document].Values.Sum()))))
            .Where(hit => hit.Item2 > 0).OrderByDescending(hit => hit.Item2)];

        double Saturated(int frequency, int length) => frequency == 0 ? 0 : frequency / (frequency + (k1 * (1 - b + (b * length / average))));
    }

    private static double Rarity(int holding, int all) => Math.Log(1 + ((all - holding + 0.5) / (holding + 0.5)));

    private Dictionary<JsonObject, Dictionary<string, int>> WordsOf(string searchFields, bool isSpelled) => _words.GetOrAdd((searchFields, isSpelled), _ =>
    {
        var fields = searchFields.Split(',', StringSplitOptions.TrimEntries);
        return _documents.Values.ToDictionary(document => document, document => fields
            .SelectMany(field => ((string?)document[field] ?? "").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .CountBy(word => isSpelled ? word : Word(word), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
    });

    private static string Word(string word) => new([.. word.ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    private static (string Term, double Weight) Weighted(string term)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < term.Length; at++)
        {
            if (term[at] == '\\')
                text.Append(term[++at]);
            else if (term[at] == '^')
                return (text.ToString(), double.Parse(term[(at + 1)..], CultureInfo.InvariantCulture));
            else
                text.Append(term[at]);
        }

        return (text.ToString(), 1);
    }

    private JsonObject[] ByVector(JsonNode query, JsonObject field, JsonObject[] allowed)
    {
        var vector = Numbers(query["vector"]!);
        var name = (string)field["name"]!;
        return [.. allowed.Where(document => document[name] is JsonArray)
            .OrderByDescending(document => Cosine(vector, _vectors.GetOrAdd(document, _ => Numbers(document[name]!))))
            .Take((int)query["k"]!)];
    }

    private static double[] Numbers(JsonNode vector) => [.. vector.AsArray().Select(number => (double)number!)];

    private static double Cosine(double[] left, double[] right) =>
        System.Numerics.Tensors.TensorPrimitives.CosineSimilarity<double>(left, right);

    private static List<(JsonObject Document, double Score)> Fused(List<IReadOnlyList<JsonObject>> lists)
    {
        var scores = new Dictionary<JsonObject, double>();
        foreach (var list in lists)
            for (var rank = 0; rank < list.Count; rank++)
                scores[list[rank]] = scores.GetValueOrDefault(list[rank]) + (1 / (FusionConstant + rank + 1));
        return [.. scores.OrderByDescending(pair => pair.Value).Select(pair => (pair.Key, pair.Value))];
    }
}
