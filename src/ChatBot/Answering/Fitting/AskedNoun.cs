using System.Text.RegularExpressions;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
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
    private const int Limit = 1000;

    private static readonly AskedNoun None = new(null, false);

    public static AskedNoun Of(Inquiry inquiry)
    {
        if (Attribute().Match(inquiry.Text) is { Success: true } attribute)
            return Named(inquiry, attribute.Groups["noun"].Value, isAttribute: true);
        return Kind().Match(inquiry.Text) is { Success: true } kind ? Named(inquiry, kind.Groups["noun"].Value, isAttribute: false) : None;
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

    private static AskedNoun Named(Inquiry inquiry, string noun, bool isAttribute)
    {
        if (RarelySaid().IsMatch(noun))
            return None;
        var word = Lexicon.Term(noun, japanese: false).Word;
        return new AskedNoun(inquiry.Concepts.FirstOrDefault(concept => concept.Word == word), isAttribute);
    }

    [GeneratedRegex(@"^\W*(what|where|when|how much)(['’]?s| is| are| was| were) (the |an? )?([\w-]+ )?(?<noun>[\w-]+) (of|for|on)\b|^\W*(what|where|when)(['’]?s| is| are| was| were) [\w .-]+['’]s? (?<noun>[\w-]+)\W*$|\bhow much (is|are|was|were) (the |an? )?([\w-]+ )?(?<noun>[\w-]+) (of|for|on)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\b(which|what) (?<noun>[a-z-]+) (is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\b|\bwhich ([a-z-]+ )?(?<noun>[a-z-]+s) [a-z]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Kind();

    // Their instances are named without the word, or the text shows them without saying so.
    [GeneratedRegex(@"^(names?|dates?|days?|months?|years?|times?|places?|locations?|venues?|site|countr(y|ies)|nations?|states?|cit(y|ies)|towns?|regions?|areas?|parts?|people|persons?|man|men|woman|women|officials?|leaders?|ministers?|presidents?|politicians?|members?|compan(y|ies)|firms?|organi[sz]ations?|agenc(y|ies)|bod(y|ies)|institutions?|goals?|aims?|purposes?|objectives?|points?|reasons?|causes?|roles?|functions?|benefits?|contents?|topics?|subjects?|themes?|issues?|matters?|things?|focus|impacts?|effects?|results?|outcomes?|ideas?|status|differences?|importance|significance|background|meaning|definition|title|steps?|measures?|actions?|kinds?|types?|sorts?|ways?|other|others|one|ones|technolog(y|ies)|sectors?|fields?|industr(y|ies)|documents?|events?|progress|position|stance|view|opinion|plans?|next|news|latest|use|gist|summary|number|amount|value|share|percentage|word|term)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex RarelySaid();
}
