using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Indexing.Azure;

namespace ChatBot.Tests.Knowledge.Indexing.Azure;

public sealed class PassageSearchTests
{
    [Theory]
    [InlineData("accord", 1, "accord")]
    [InlineData("accord", 0.8, "accord^0.8")]
    [InlineData("c++", 1, @"c\+\+")]
    [InlineData("https://a.b/c?d=(e)", 1, @"https\:\/\/a.b\/c\?d=\(e\)")]
    [InlineData("a \"b\" OR *:*", 1, @"a_\""b\""_OR_\*\:\*")]
    [InlineData("半導", 1, "半導")]
    public void A_term_is_a_term_and_never_a_command(string stem, double weight, string spelled) =>
        Assert.Equal(spelled, SearchText.Of([new WeightedTerm(stem, weight)]));

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("a|b'c", null, null, "(collection eq 'a' or collection eq 'b''c')")]
    [InlineData("x') or (collection eq 'secret", null, null, "(collection eq 'x'') or (collection eq ''secret')")]
    [InlineData(null, "2023-11-01", null, "date ge 2023-11-01T00:00:00.0000000+00:00")]
    [InlineData("a", "2023-11-01", "2023-11-30", "(collection eq 'a') and date ge 2023-11-01T00:00:00.0000000+00:00 and date lt 2023-12-01T00:00:00.0000000+00:00")]
    public void What_may_be_read_and_when_it_was_written_stand_in_the_query(string? collections, string? first, string? last, string? filter)
    {
        var days = first is null && last is null ? null : new DayRange(Day(first), Day(last));
        var query = new PassageQuery("?", [], 50, collections?.Split('|').ToHashSet(StringComparer.Ordinal), days);

        Assert.Equal(filter, PassageSearch.Of(query, vector: null, semantic: false).Options.Filter);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
