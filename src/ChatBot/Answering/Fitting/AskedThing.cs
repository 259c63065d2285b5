using System.Text.RegularExpressions;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Text;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Fitting;

/// <summary>The sort of thing that answers: a date for "when", a number of just those things for "how many".</summary>
internal sealed partial class AskedThing(Inquiry inquiry, Generation generation)
{
    // Milliseconds.
    private const int Limit = 1000;

    private readonly string? _counted = CountedNoun(inquiry);

    /// <summary>A sentence without it cannot be the answer.</summary>
    public bool IsRequired => inquiry.Kind is QuestionKind.When or QuestionKind.HowMany or QuestionKind.HowMuch && !HowOften().IsMatch(inquiry.Text);

    public bool IsIn(RankedSentence sentence) => inquiry.Kind switch
    {
        QuestionKind.When => HoldsDate(sentence),
        QuestionKind.HowMany when _counted is not null => NumberOf.Find(sentence.Text, _counted) is not null,
        QuestionKind.HowMany or QuestionKind.HowMuch => !IsRequired || HoldsNumber(sentence),
        QuestionKind.Where => HoldsPlace(sentence),
        _ => true,
    };

    private static bool HoldsDate(RankedSentence sentence) =>
        DateExpressions.Find(sentence.Passage.Document.Text, sentence.Span, sentence.Passage.Document.Date).Count > 0
        || Shapes(sentence.Text).Any(term => term.Is(TokenShape.Year | TokenShape.Calendar));

    private static bool HoldsNumber(RankedSentence sentence) => Shapes(sentence.Text).Any(term => term.Is(TokenShape.Number | TokenShape.Amount));

    // A place, or a name that the question does not hold itself.
    private bool HoldsPlace(RankedSentence sentence) =>
        generation.Facts.InSentence(sentence.Passage.Document.Id, sentence.Span).Any(fact => fact.Kind == FactKind.Place)
        || sentence[Feature.NewNames] > 0;

    private static List<Term> Shapes(string text)
    {
        var terms = new List<Term>();
        var tokens = new TokenReader(text);
        while (tokens.MoveNext())
            terms.Add(Lexicon.Term(tokens.Surface, tokens.IsJapanese));
        return terms;
    }

    // "How many jobs will ..." counts jobs. People are counted under many names and units are written as signs: any number will do for them.
    private static string? CountedNoun(Inquiry inquiry) =>
        inquiry.Kind == QuestionKind.HowMany && Counted().Match(inquiry.Text) is { Success: true } match && !AnyNumberDoes().IsMatch(match.Groups["noun"].Value) ? match.Groups["noun"].Value : null;

    [GeneratedRegex(@"\bhow (often|soon|fast|wide)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex HowOften();

    [GeneratedRegex(@"\bhow many (?<noun>([\w-]+ ){0,3}?[\w-]+s)(?= (of|in|at|on|from|by|to|for|with|did|do|does|have|has|had|is|are|was|were|will|would|can|could|depend|go|went|there)\b|\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(people|persons|staff|employees|workers|members|citizens|inhabitants|residents|delegates|participants|attendees|visitors|victims|times|pounds|dollars|euros|years|months|weeks|days|hours|minutes|miles|kilometres|tonnes|tons)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex AnyNumberDoes();
}
