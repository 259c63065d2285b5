using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatBot.Tests.Fakes.AzureSearch;

/// <summary>The part of OData's filters that a search by collection and date is made of: comparisons, <c>and</c>, <c>or</c>, brackets.</summary>
internal sealed partial class ODataFilter
{
    // Milliseconds.
    private const int Limit = 1000;

    private readonly string[] _tokens;
    private int _next;

    private ODataFilter(string text) => _tokens = [.. Token().Matches(text).Select(match => match.Value)];

    public static Func<JsonObject, bool> Parse(string text)
    {
        var filter = new ODataFilter(text);
        var parsed = filter.Or();
        return filter._next == filter._tokens.Length ? parsed : throw new FormatException($"The filter cannot be read: {text}");
    }

    private Func<JsonObject, bool> Or()
    {
        var left = And();
        while (Take("or"))
        {
            var (first, second) = (left, And());
            left = document => first(document) || second(document);
        }

        return left;
    }

    private Func<JsonObject, bool> And()
    {
        var left = Comparison();
        while (Take("and"))
        {
            var (first, second) = (left, Comparison());
            left = document => first(document) && second(document);
        }

        return left;
    }

    private Func<JsonObject, bool> Comparison()
    {
        if (Take("("))
        {
            var inner = Or();
            return Take(")") ? inner : throw new FormatException("A bracket is not closed.");
        }

        var (field, comparison, value) = (_tokens[_next++], _tokens[_next++], _tokens[_next++]);
        if (value.StartsWith('\''))
        {
            var text = value[1..^1].Replace("''", "'", StringComparison.Ordinal);
            return comparison == "eq" ? document => (string?)document[field] == text : throw new FormatException($"{comparison} of a text");
        }

        var day = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);
        return document => (string?)document[field] is { } date && Holds(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture).CompareTo(day), comparison);
    }

    private static bool Holds(int order, string comparison) => comparison switch
    {
        "eq" => order == 0,
        "ge" => order >= 0,
        "gt" => order > 0,
        "le" => order <= 0,
        "lt" => order < 0,
        _ => throw new FormatException($"\"{comparison}\" is no comparison."),
    };

    private bool Take(string token)
    {
        var isNext = _next < _tokens.Length && _tokens[_next] == token;
        _next += isNext ? 1 : 0;
        return isNext;
    }

    [GeneratedRegex(@"'(?:[^']|'')*'|[()]|[^\s()']+", RegexOptions.None, Limit)]
    private static partial Regex Token();
}
