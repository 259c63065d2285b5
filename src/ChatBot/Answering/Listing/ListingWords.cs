using System.Collections.Frozen;
using ChatBot.Knowledge.Facts;

namespace ChatBot.Answering.Listing;

/// <summary>The words by which lists are asked for.</summary>
internal static class ListingWords
{
    /// <summary>What is asked for, in the plural, and what the things are then called.</summary>
    public static readonly FrozenDictionary<string, (FactKind Kind, string? Head)> Plurals = new Dictionary<string, (FactKind, string?)>(StringComparer.Ordinal)
    {
        ["agreements"] = (FactKind.Agreement, null), ["accords"] = (FactKind.Agreement, null), ["deals"] = (FactKind.Agreement, null), ["pacts"] = (FactKind.Agreement, null),
        ["treaties"] = (FactKind.Agreement, "treaty"), ["memoranda"] = (FactKind.Agreement, "memorandum"), ["memorandums"] = (FactKind.Agreement, "memorandum"), ["mous"] = (FactKind.Agreement, "memorandum"),
        ["partnerships"] = (FactKind.Agreement, "partnership"), ["declarations"] = (FactKind.Agreement, "declaration"), ["initiatives"] = (FactKind.Agreement, "initiative"),
        ["programmes"] = (FactKind.Agreement, "programme"), ["programs"] = (FactKind.Agreement, "program"), ["frameworks"] = (FactKind.Agreement, "framework"),
        ["sectors"] = (FactKind.Sector, null), ["technologies"] = (FactKind.Sector, null), ["industries"] = (FactKind.Sector, null), ["fields"] = (FactKind.Sector, null),
        ["delegations"] = (FactKind.Event, "delegation"), ["missions"] = (FactKind.Event, "mission"), ["events"] = (FactKind.Event, null), ["visits"] = (FactKind.Event, "visit"),
        ["trips"] = (FactKind.Event, "visit"), ["meetings"] = (FactKind.Event, "meeting"), ["summits"] = (FactKind.Event, "summit"), ["forums"] = (FactKind.Event, "forum"),
        ["conferences"] = (FactKind.Event, "conference"), ["dialogues"] = (FactKind.Event, "dialogue"), ["workshops"] = (FactKind.Event, "workshop"), ["ceremonies"] = (FactKind.Event, "ceremony"),
        ["organisations"] = (FactKind.Organisation, null), ["organizations"] = (FactKind.Organisation, null), ["agencies"] = (FactKind.Organisation, null),
        ["institutions"] = (FactKind.Organisation, null), ["bodies"] = (FactKind.Organisation, null), ["ministries"] = (FactKind.Organisation, "ministry"),
        ["departments"] = (FactKind.Organisation, "department"), ["universities"] = (FactKind.Organisation, "university"),
        ["people"] = (FactKind.Person, null), ["persons"] = (FactKind.Person, null), ["individuals"] = (FactKind.Person, null),
        ["places"] = (FactKind.Place, null), ["locations"] = (FactKind.Place, null),
        ["figures"] = (FactKind.Figure, null), ["amounts"] = (FactKind.Figure, null), ["sums"] = (FactKind.Figure, null),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>One of them: enough where the question says which by a date or by "next".</summary>
    public static readonly FrozenDictionary<string, (FactKind Kind, string? Head)> Singulars = new Dictionary<string, (FactKind, string?)>(StringComparer.Ordinal)
    {
        ["agreement"] = (FactKind.Agreement, null), ["accord"] = (FactKind.Agreement, null), ["deal"] = (FactKind.Agreement, null), ["treaty"] = (FactKind.Agreement, "treaty"),
        ["memorandum"] = (FactKind.Agreement, "memorandum"), ["delegation"] = (FactKind.Event, "delegation"), ["mission"] = (FactKind.Event, "mission"), ["event"] = (FactKind.Event, null),
        ["visit"] = (FactKind.Event, "visit"), ["trip"] = (FactKind.Event, "visit"), ["meeting"] = (FactKind.Event, "meeting"), ["summit"] = (FactKind.Event, "summit"),
        ["forum"] = (FactKind.Event, "forum"), ["conference"] = (FactKind.Event, "conference"), ["dialogue"] = (FactKind.Event, "dialogue"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What asks for a list.</summary>
    public static readonly FrozenSet<string> Asking =
        new[] { "which", "what", "whats", "list", "name", "show", "give", "enumerate", "many", "all", "any", "overview", "every" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Coming =
        new[] { "next", "upcoming", "forthcoming", "future", "coming", "planned", "scheduled", "soon" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Gone =
        new[] { "latest", "last", "recent", "past", "previous", "earlier", "finished", "over" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> TakingPlace =
        new[] { "go", "goes", "going", "went", "take", "takes", "took", "taking", "place", "happen", "happens", "happened", "start", "starts", "begin", "begins", "leave", "leaves", "travel", "travels", "travelling", "visit", "visits", "held", "set", "off" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a thing is still to come or over.</summary>
    public static readonly FrozenSet<string> Standing =
        new[] { "already", "yet", "still", "over", "finished", "past", "ended", "upcoming", "ahead", "taken" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Auxiliaries = new[] { "has", "have", "had", "is", "was", "did", "does", "will" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Leading =
        new[] { "lead", "leads", "leading", "led", "head", "heads", "headed", "heading", "leader", "leaders" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Attending =
        new[] { "members", "member", "participants", "participant", "attendees", "delegates", "attended", "attend", "attends", "attending", "joined", "join", "joins", "joining", "participated", "composition" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Everybody = new[] { "people", "everyone", "everybody", "members", "names", "participants", "attendees", "delegates" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whose names no list of facts is sure to hold.</summary>
    public static readonly FrozenSet<string> Businesses = new[] { "companies", "firms", "businesses", "manufacturers", "suppliers", "startups", "banks" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Signing = new[] { "signed", "sign", "signs", "signatories", "signatory", "signing" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Comparing =
        new[] { "compare", "comparison", "compared", "difference", "differences", "differ", "versus", "vs" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of a question that narrow nothing down.</summary>
    public static readonly FrozenSet<string> Empty = new[]
    {
        "list", "name", "names", "show", "give", "enumerate", "overview", "summary", "year", "years", "date", "dates", "document", "documents", "article", "articles", "text", "texts", "paper", "papers",
        "mention", "mentions", "mentioned", "include", "includes", "included", "cover", "covers", "covered", "exist", "exists", "concern", "concerned", "relate", "related", "refer", "referred", "talk",
        "talks", "discuss", "discussed", "say", "says", "said", "describe", "described", "find", "found", "know", "far", "now", "currently", "current", "today", "pls", "plz", "thanks", "thank",
        "made", "make", "makes", "concluded", "conclude", "sign", "signed", "signs", "reached", "reach", "agreed", "between", "involve", "involved", "involving", "together", "complete", "full", "whole", "up",
        "take", "takes", "took", "place", "happen", "happens", "happened", "happening", "held", "hold", "planned", "scheduled", "next", "upcoming", "forthcoming", "future", "coming", "come", "comes",
        "latest", "last", "recent", "past", "previous", "earlier", "main", "key", "major", "important", "different", "various", "new", "existing", "all", "every", "many", "number", "count", "total",
        "lead", "leads", "leading", "led", "head", "heads", "headed", "heading", "leader", "leaders", "member", "members", "participants", "attended", "attend", "joined", "join", "part", "compare",
        "comparison", "compared", "difference", "differences", "differ", "versus", "vs", "kind", "kinds", "type", "types", "sort", "sorts", "focus", "focuses", "focused", "area", "areas", "announced", "whats", "who", "whos",
        "critical", "bilateral", "available", "like", "want", "need", "see", "get", "dated", "chronological", "order", "timeline", "info", "information", "details", "me", "ok", "hi", "hello", "time", "respective", "signatories", "signatory",
        "since", "before", "after", "until", "during", "anything", "something",
    }.ToFrozenSet(StringComparer.Ordinal);
}
