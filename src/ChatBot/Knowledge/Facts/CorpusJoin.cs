namespace ChatBot.Knowledge.Facts;

/// <summary>Joins what documents call by different names: "President Biden" and "Joseph R. Biden", "Digital Partnership" and "UK-Japan Digital Partnership".</summary>
internal static class CorpusJoin
{
    public static IReadOnlyList<Fact> Of(Fact[] facts)
    {
        var people = PeopleJoin.Keys(facts);
        var variants = VariantsByBase(facts);
        return Array.ConvertAll(facts, fact => fact.Kind switch
        {
            FactKind.Person => fact with { Key = people.GetValueOrDefault((fact.Document, fact.Key), fact.Key) },
            FactKind.Agreement => fact with { Key = variants.GetValueOrDefault(fact.Key, fact.Key) },
            _ => fact,
        });
    }

    // The bare name joins the only one that says whose it is.
    private static Dictionary<string, string> VariantsByBase(Fact[] facts) =>
        facts.Where(fact => fact.Kind == FactKind.Agreement && fact.Key.Contains(" | ", StringComparison.Ordinal))
            .Select(fact => fact.Key)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(key => key[..key.IndexOf(" | ", StringComparison.Ordinal)], StringComparer.Ordinal)
            .Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.Single(), StringComparer.Ordinal);
}
