using System.Text.RegularExpressions;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Fitting;

/// <summary>What a question asks to be told about: "fisheries" of "what did they say about fisheries". A sentence on something else is no answer.</summary>
/// <param name="Concepts">The question's concepts that make up the topic; none where it names no topic of this kind.</param>
internal sealed partial record AskedTopic(IReadOnlyList<Concept> Concepts)
{
    // Milliseconds.
    private const int Limit = 5000;

    // Share of the topic's words that must be met.
    private const double Enough = 0.5;

    public bool IsEmpty => Concepts.Count == 0;

    public static AskedTopic Of(Inquiry inquiry)
    {
        if (About().Match(inquiry.Text) is not { Success: true } match)
            return new AskedTopic([]);
        var words = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new TokenReader(match.Groups["topic"].Value);
        while (tokens.MoveNext())
            words.Add(Lexicon.Term(tokens.Surface, tokens.IsJapanese).Word);
        return new AskedTopic([.. inquiry.Concepts.Where(concept => words.Contains(concept.Word) && !NumberWords.IsCalendar(concept.Word))]);
    }

    public bool IsIn(RankedSentence sentence, Generation generation)
    {
        if (IsEmpty)
            return true;
        var forward = generation.Forward;
        var own = forward.SentenceTerms(sentence.Passage.Number, sentence.Sentence);
        var above = forward.AboveTerms(sentence.Passage.Number);
        var met = 0;
        foreach (var concept in Concepts)
            met += concept.IsIn(own, forward.Terms) || concept.IsIn(above, forward.Terms) ? 1 : 0;
        return met >= Enough * Concepts.Count;
    }

    [GeneratedRegex(@"\b((say|says|said|agree|agreed|decide|decided|announce|announced|talk|talked|mention|mentioned|promise|promised|pledge|pledged|do|done|know|anything|something|agreements?|accords?|treaty|treaties|deals?)\s+(about|on|regarding|concerning|in relation to|with regard to)|^\W*(does|do|did|is|are)\s.*\b(cover|include|mention|concern|regulate))\s+(?<topic>(?!(at|in|on|during|by|with|when) )[^()?]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex About();
}
