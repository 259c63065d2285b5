using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Fitting;

/// <summary>
/// The thing a question wants named: "hotel" of "which hotel did they stay in", "budget" of "what is the budget of the
/// summit". Where the text near by never speaks of one, it answers something else.
/// </summary>
/// <param name="Concept">Null where the question names no such thing, or one that texts rarely call so: a goal, a topic, a country.</param>
/// <param name="IsAttribute">Asked as "the budget of": the passage itself must speak of it.</param>
internal sealed partial record AskedNoun(Concept? Concept, bool IsAttribute)
{
    // Milliseconds.
    private const int Limit = 5000;

    private static readonly AskedNoun None = new(null, false);

    // Their instances are named without the word, or the text shows them without saying so.
    private static readonly FrozenSet<string> RarelySaid = new[]
    {
        "name", "date", "day", "month", "year", "time", "place", "location", "venue", "site", "country", "nation", "state", "city",
        "town", "region", "area", "part", "people", "person", "man", "woman", "official", "leader", "minister", "president", "politician", "member",
        "company", "firm", "organisation", "organization", "agency", "body", "institution", "goal", "aim", "purpose", "objective", "point", "reason", "cause",
        "role", "function", "benefit", "content", "topic", "subject", "theme", "issue", "matter", "thing", "focus", "impact", "effect", "result",
        "outcome", "idea", "status", "difference", "importance", "significance", "background", "meaning", "definition", "title", "step", "measure", "action", "kind",
        "type", "sort", "way", "other", "one", "technology", "sector", "field", "industry", "document", "event", "progress", "position", "stance",
        "view", "opinion", "plan", "next", "news", "latest", "use", "gist", "summary", "number", "amount", "value", "share", "percentage",
        "word", "term", "group", "party", "side", "team", "law", "act", "bill", "rule", "order", "scheme", "programme", "program",
        "project", "initiative", "framework", "arrangement", "deal", "agreement", "accord", "sum", "money", "dollar", "pound", "yen", "list", "overview",
        "copy", "reply", "answer", "decision", "change", "paper", "evidence", "product",
        "good", "service", "ship", "vessel", "system", "job", "post", "instrument",
        "machine", "device", "tool", "equipment", "vehicle", "weapon", "material", "metal", "mineral", "food", "crop", "animal", "disease", "drug", "currency", "language", "sport",
        "building", "structure", "facility", "platform", "method", "technique", "approach", "concept", "feature", "risk", "threat", "challenge", "problem", "crime", "condition",
        "category", "class", "level", "stage", "phase", "format", "channel", "substance", "element", "fuel", "asset", "item", "object", "figure", "activity",
    }.Select(noun => Lexicon.Term(noun, japanese: false).Stem).ToFrozenSet(StringComparer.Ordinal);

    public static AskedNoun Of(Inquiry inquiry, TermTable terms)
    {
        if (Attribute().Match(inquiry.Text) is { Success: true } attribute)
            return attribute.Groups["modifier"] is { Success: true, Value: var modifier } && IsRarelySaid(attribute.Groups["noun"].Value)
                ? Named(inquiry, modifier, isAttribute: false, terms)
                : Named(inquiry, attribute.Groups["noun"].Value, isAttribute: true, terms);
        if (Telegram().Match(inquiry.Text) is { Success: true } telegram)
            return Named(inquiry, telegram.Groups["noun"].Value, isAttribute: false, terms);
        // "Which state holds": the thing is the state.
        return Kind().Match(inquiry.Text) is { Success: true } kind && !(kind.Groups["before"] is { Success: true, Value: var before } && IsRarelySaid(before)) ? Named(inquiry, kind.Groups["noun"].Value, isAttribute: false, terms) : None;
    }

    public bool IsSpokenOf(RankedSentence sentence, Generation generation)
    {
        if (Concept is null)
            return true;
        var forward = generation.Forward;
        var passage = sentence.Passage.Number;
        return IsAttribute
            ? Concept.IsIn(forward.PassageTerms(passage), forward.Terms) || Concept.IsIn(forward.AboveTerms(passage), forward.Terms)
            : Concept.IsIn(forward.DocumentTerms(passage), forward.Terms);
    }

    private static bool IsRarelySaid(string noun) => RarelySaid.Contains(Lexicon.Term(noun, japanese: false).Stem);

    private static AskedNoun Named(Inquiry inquiry, string noun, bool isAttribute, TermTable terms)
    {
        var term = Lexicon.Term(noun, japanese: false);
        var asked = inquiry.Concepts.FirstOrDefault(concept => concept.Word == term.Word);
        // "Vlaue" is no other thing than "value".
        var meant = asked?.Wordings[0] is { } number and not TermTable.Unknown ? terms.Stems[number] : term.Stem;
        return asked is { IsWord: false } || RarelySaid.Contains(meant) ? None : new AskedNoun(asked, isAttribute);
    }

    [GeneratedRegex(@"^\W*(what|where|when|how much)(['’]?s| is| are| was| were) (the |an? )?((?<modifier>[\w-]+) )?(?<noun>(?!\w+ing\b)[\w-]+) (of|for|on)\b|^\W*(what|where|when)(['’]?s| is| are| was| were) [\w .-]+['’]s? (?<noun>[\w-]+)\W*$|\bhow much (is|are|was|were) (the |an? )?([\w-]+ )?(?<noun>[\w-]+) (of|for|on)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\b(which|what) ((?!(is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\b)(?<before>[a-z-]+) )?(?<noun>[a-z-]+) (is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\b|\bwhich ((?<before>[a-z-]+) )?(?<noun>[a-z-]+s) [a-z]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Kind();

    // "Magnitude of the earthquake?": no verb, the thing comes first.
    [GeneratedRegex(@"^\W*(?!(who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had)\b)(the )?([a-z-]+ )?(?<noun>[a-z-]+)( tag| level| rate| size)? (of|for) ", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Telegram();
}
