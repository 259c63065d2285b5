using System.Text.RegularExpressions;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Fitting;

/// <summary>"Who is the ambassador to India?": the office, and whose it is or to whom.</summary>
/// <param name="Office">Null where no holder of an office is asked for.</param>
/// <param name="To">The word after "to": the ambassador of India is another one.</param>
/// <param name="Of">What the office is of or for: "education".</param>
internal sealed partial record AskedHolder(Concept? Office, string? To, IReadOnlyList<Concept> Of)
{
    // Milliseconds.
    private const int Limit = 5000;

    public static AskedHolder In(Inquiry inquiry) =>
        inquiry.Kind == QuestionKind.Who && Holder().Match(inquiry.Text) is { Success: true } match
            ? new AskedHolder(
                inquiry.Concepts.FirstOrDefault(concept => concept.Word.Equals(match.Groups["office"].Value.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)),
                match.Groups["to"] is { Success: true } to ? to.Value : null,
                [.. inquiry.Concepts.Where(concept => match.Groups["of"].Value.Contains(concept.Word, StringComparison.OrdinalIgnoreCase))])
            : new AskedHolder(Office: null, To: null, Of: []);

    /// <summary>A document of two governments knows the ambassador of one: the office and the names must stand together.</summary>
    public bool MayBeIn(RankedSentence sentence, Inquiry inquiry, Generation generation)
    {
        if (Office is null)
            return true;
        var own = generation.Forward.SentenceTerms(sentence.Passage.Number, sentence.Sentence);
        return (IsLoose(Office) ? Office.IsIn(own, generation.Forward.Terms) : Office.IsCalledIn(own, generation.Forward.Terms))
            && AreIn(Of, own, generation)
            && NamedThings.AreIn(inquiry, sentence, generation)
            && (To is null || sentence.Text.Contains($"to {To}", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains($"to the {To}", StringComparison.OrdinalIgnoreCase));
    }

    // Heads and leaders bear many titles; an ambassador is called one.
    private static bool IsLoose(Concept office) => office.Word is "chair" or "head" or "leader" or "founder" or "owner" or "ceo";

    private static bool AreIn(IReadOnlyList<Concept> concepts, ReadOnlySpan<int> terms, Generation generation)
    {
        foreach (var concept in concepts)
            if (!concept.IsIn(terms, generation.Forward.Terms))
                return false;
        return true;
    }

    [GeneratedRegex(@"^\W*who(['’]?s| is| was) (?!at the head)(the )?([\w-]+ ){0,3}?(?<office>ambassador|minister|president|secretary|chancellor|mayor|governor|chair|head|leader|director|commissioner|envoy|ceo|cto|coo|cfo|chief executive|chairman|chairwoman|chairperson|dean|rector|commander|spokesperson|spokesman|spokeswoman|founder|owner)\b( to (the )?(?<to>\w+)| (of|for) (the )?(?<of>[\w'’&-]+( [\w'’&-]+){0,2}))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Holder();
}
