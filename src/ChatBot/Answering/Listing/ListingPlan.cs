using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Listing;

/// <summary>What a question that asks for several things asks for.</summary>
/// <param name="Kind">What is listed; null where several kinds are meant.</param>
/// <param name="Heads">Only things called so: "delegation", "treaty". Empty for any of the kind.</param>
/// <param name="Days">Only what is dated within them.</param>
/// <param name="IsOne">One event is meant, "the delegation".</param>
/// <param name="Subjects">The things a comparison, a signature or an office is about.</param>
/// <param name="Parties">Who met whom, or who has which office.</param>
internal sealed record ListingPlan(
    ListingAsk Ask,
    FactKind? Kind,
    IReadOnlyList<string> Heads,
    ListingTopic Topic,
    DateMention? Days,
    IReadOnlyList<FactGroup> Subjects,
    string Language,
    bool IsOne = false,
    AskedParties? Parties = null)
{
    public bool IsOfTime => Ask is ListingAsk.Upcoming or ListingAsk.Next or ListingAsk.Latest or ListingAsk.Past;
}
