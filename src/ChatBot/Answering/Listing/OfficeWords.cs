using System.Collections.Frozen;

namespace ChatBot.Answering.Listing;

/// <summary>Words of a question that ask for an office, and what the office is then called in a document.</summary>
internal static class OfficeWords
{
    private static readonly FrozenDictionary<string, string[]> Offices = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["chairs"] = ["chair", "chairman", "chairwoman", "chairperson"], ["chair"] = ["chair", "chairman", "chairwoman", "chairperson"], ["chairman"] = ["chair", "chairman"], ["chairwoman"] = ["chair", "chairwoman"],
        ["leads"] = ["leader", "head", "chair", "chief", "director", "president"], ["lead"] = ["leader", "head", "chair", "chief", "director", "president"], ["leader"] = ["leader"],
        ["heads"] = ["head", "leader", "chair", "chief", "director", "president"], ["head"] = ["head", "leader", "director"], ["runs"] = ["head", "leader", "chief", "director", "president", "mayor"],
        ["mayor"] = ["mayor"], ["president"] = ["president"], ["minister"] = ["minister"], ["premier"] = ["premier", "minister"], ["secretary"] = ["secretary"], ["ambassador"] = ["ambassador"],
        ["director"] = ["director"], ["governor"] = ["governor"], ["chancellor"] = ["chancellor"], ["ceo"] = ["ceo", "chief executive"], ["chief"] = ["chief"], ["commissioner"] = ["commissioner"],
        ["spokesperson"] = ["spokesperson", "spokesman", "spokeswoman"], ["founder"] = ["founder"], ["adviser"] = ["adviser", "advisor"], ["advisor"] = ["adviser", "advisor"], ["senator"] = ["senator"], ["envoy"] = ["envoy"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlySet<string> All { get; } = Offices.Keys.Append("prime").Append("deputy").Append("vice").ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<string>? Of(string word) => Offices.GetValueOrDefault(word);
}
