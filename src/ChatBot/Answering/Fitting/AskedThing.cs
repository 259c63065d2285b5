using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Fitting;

/// <summary>The sort of thing that answers: a date for "when", a number of just those things for "how many".</summary>
internal sealed partial class AskedThing(Inquiry inquiry, Generation generation)
{
    // Milliseconds.
    private const int Limit = 5000;

    // "National Day" and "next year" hold a word of the calendar; what they say, the reader of dates finds or nobody does.
    private static readonly FrozenSet<string> Vague = new[] { "day", "year", "years", "month", "week", "decade", "today" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string? _counted = CountedNoun(inquiry);
    private readonly Regex? _measure = inquiry.Kind == QuestionKind.HowMany ? Measure.Of(inquiry.Text) : null;
    // What was still to come when it was written has no date before that.
    private readonly bool _asksComing = inquiry.Kind == QuestionKind.When && AsksComing().IsMatch(inquiry.Text);
    private readonly bool _asksCondition = inquiry.Kind == QuestionKind.When && AsksCondition().IsMatch(inquiry.Text);

    // "Who is Raymond Greene?" names the person itself.
    private readonly bool _asksSomebody = inquiry.Kind == QuestionKind.Who && !QuestionReader.IsJapanese(inquiry.Text) && !Named().IsMatch(inquiry.Text);
    private readonly bool _asksName = inquiry.Kind == QuestionKind.Who && NameOf().IsMatch(inquiry.Text);

    /// <summary>A sentence without it cannot be the answer.</summary>
    public bool IsRequired => (inquiry.Kind is QuestionKind.When or QuestionKind.HowMany or QuestionKind.HowMuch && !HowOften().IsMatch(inquiry.Text)) || _asksSomebody;

    public bool IsIn(RankedSentence sentence) => inquiry.Kind switch
    {
        QuestionKind.When => HoldsDate(sentence) || (_asksCondition && Condition().IsMatch(sentence.Text)),
        QuestionKind.HowMany when _counted is not null && IsKnown(_counted) => NumberOf.Find(sentence.Text, _counted) is not null,
        QuestionKind.HowMany when _measure is not null => HoldsNumber(sentence) && _measure.IsMatch(sentence.Text),
        QuestionKind.HowMuch when AsksMoney(inquiry) => HoldsSum(sentence),
        QuestionKind.HowMany or QuestionKind.HowMuch => !IsRequired || HoldsNumber(sentence),
        QuestionKind.Where => HoldsPlace(sentence),
        QuestionKind.Who => _asksName ? Facts(sentence, FactKind.Person).Any() : HoldsSomebody(sentence),
        _ => true,
    };

    public static bool AsksMoney(Inquiry inquiry) => Money().IsMatch(inquiry.Text);

    // The year of "Expo 2020" names the thing and does not date it.
    private bool HoldsDate(RankedSentence sentence)
    {
        var text = sentence.Passage.Document.Text;
        var written = _asksComing ? sentence.Passage.Document.Date : null;
        return Dates(sentence).Any(date => !DatedName.Is(text, date.Span) && !(date.Last < written)) || Terms(sentence.Text).Any(pair => pair.Term.Is(TokenShape.Calendar) && !Vague.Contains(pair.Term.Word));
    }

    // The numbers of a date count nothing, and a sum of money counts no people.
    private bool HoldsNumber(RankedSentence sentence)
    {
        var dates = Dates(sentence);
        var asksPeople = AsksPeople().IsMatch(inquiry.Text);
        Span[] sums = asksPeople ? [.. SumOf.All(sentence.Text)] : [];
        return Terms(sentence.Text).Any(pair => NumberOf.IsNumber(pair.Term)
            && !dates.Any(date => date.Span.Overlaps(pair.Span.Shift(sentence.Span.Start)))
            && !sums.Any(sum => sum.Overlaps(pair.Span))
            && (!asksPeople || MayCountPeople(sentence.Text, pair)));
    }

    // "Our two countries": a small number in words counts the very next things.
    private static bool MayCountPeople(string text, (Term Term, Span Span) number) =>
        char.IsAsciiDigit(number.Term.Word[0]) || number.Term.Is(TokenShape.Japanese) || CountsPeople().IsMatch(text[number.Span.End..]);

    private bool HoldsPlace(RankedSentence sentence) =>
        Facts(sentence, FactKind.Place).Any(fact => IsNew(fact.Name))
        || Located().Matches(sentence.Text).Any(place => place.Groups["place"] is not { Success: true, Value: var name } || (!NumberWords.IsCalendar(name.ToLowerInvariant()) && IsNew(name)));

    // What the question says itself answers nothing.
    private bool IsNew(string place) => !inquiry.Text.Contains(place, StringComparison.OrdinalIgnoreCase);

    // What the documents call otherwise is counted under another name.
    private bool IsKnown(string things) => generation.Forward.Terms.Find(Lexicon.Term(things.Split(' ')[^1], japanese: false).Stem) != TermTable.Unknown;

    // A name that the question does not hold itself, of no country, or people of some sort.
    private bool HoldsSomebody(RankedSentence sentence) =>
        !_asksSomebody || Somebody().IsMatch(sentence.Text)
        || Capitalised().Matches(sentence.Text).Any(name => IsNew(name.Value) && !NumberWords.IsCalendar(name.Value.ToLowerInvariant()) && generation.Facts.Names.ByKey(NameKey.Of(name.Value)) is not { IsCountry: true })
        || HoldsPerson(sentence) || Facts(sentence, FactKind.Organisation).Any(fact => IsNew(fact.Name));

    public bool HoldsPerson(RankedSentence sentence) =>
        Facts(sentence, FactKind.Person).Any(fact => IsNew(fact.Name));

    private IEnumerable<Fact> Facts(RankedSentence sentence, FactKind kind) =>
        generation.Facts.InSentence(sentence.Passage.Document.Id, sentence.Span).Where(fact => fact.Kind == kind);

    private static bool HoldsSum(RankedSentence sentence) => SumOf.Find(sentence.Text) is not null;

    private static IReadOnlyList<DateMention> Dates(RankedSentence sentence) =>
        DateExpressions.Find(sentence.Passage.Document.Text, sentence.Span, sentence.Passage.Document.Date);

    private static List<(Term Term, Span Span)> Terms(string text)
    {
        var terms = new List<(Term, Span)>();
        var tokens = new TokenReader(text);
        while (tokens.MoveNext())
            terms.Add((Lexicon.Term(tokens.Surface, tokens.IsJapanese), new Span(tokens.Start, tokens.End)));
        return terms;
    }

    // "How many jobs will ..." counts jobs. People are counted under many names and units are written as signs: any number will do for them.
    public static string? CountedNoun(Inquiry inquiry) =>
        inquiry.Kind == QuestionKind.HowMany && Counted().Match(inquiry.Text) is { Success: true } match && !AnyNumberDoes().IsMatch(match.Groups["noun"].Value) ? match.Groups["noun"].Value : null;

    [GeneratedRegex(@"\b(in|at|near|to|from|across|off) (the )?(?<place>\p{Lu}[\p{L}’'-]*)|(市|県|都|府|州|国|区|町|村|島|駅|大学|会館|センター|ホテル)(で|に|へ|から)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Located();

    [GeneratedRegex(@"\b(cost|costs|price|pay|pays|paid|paying|costing|spend|spends|spent|spending|charge|charged|earn|earns|earned|owe|owes|owed|budget|salary|fee|fine|penalty|money|funding|worth|invest|invests|invested|investing|investment)\b|費|額|価格|予算|円|ドル|ポンド", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Money();

    [GeneratedRegex(@"\bhow many (people|persons|citizens|inhabitants|residents|staff|employees|workers|members|delegates|participants|attendees|visitors|victims|soldiers|troops|personnel|students|experts|scientists|researchers)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex AsksPeople();

    [GeneratedRegex(@"^[- ]((hundred|thousand|million|billion|dozen)[- ]?)*([\w-]+ ){0,3}(people|persons|men|women|children|citizens|inhabitants|residents|staff|employees|workers|members|delegates|participants|attendees|visitors|victims|leaders|experts|students|scientists|researchers|officials|executives|representatives|soldiers|troops|personnel|teachers|engineers|doctors)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex CountsPeople();

    // Not the first word of the sentence.
    [GeneratedRegex(@"(?<=[\p{L}\d,;:)”""’–-]\s+)\p{Lu}[\p{L}’'-]+", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(people|leaders?|ministers?|officials?|experts?|students?|scientists?|researchers?|members?|participants?|companies|company|firms?|countries|governments?|parties|party|authority|authorities|exporters?|importers?|producers?|engineers?|workers?|teams?|partners?|agency|agencies|institutions?|universities|university|allies|citizens|president|prime minister|king|queen|secretary|chair(man|woman)?|director|delegation|organi[sz]ations?|offices?|boards?|councils?|committees?|commissions?|ministry|ministries|departments?|bodies|body|crew|staff|we|they|he|she)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Somebody();

    [GeneratedRegex(@"^\W*(who(['’]s| is| was| are| were)|(what|which) (\w+ )?(is|was|are|were)) (?!the |in |on |at |it |[a-z]+ing )", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\W*(when|by when|what (year|month|day|date)|on (what|which) (day|date)) (will|would|shall)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex AsksComing();

    [GeneratedRegex(@"\bnames? of\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex NameOf();

    // "When is an operation simple?" is answered with a condition as well as with a day.
    [GeneratedRegex(@"^\W*when (is|are|do|does|can|may|must|should)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex AsksCondition();

    [GeneratedRegex(@"\b(if|unless|where|when|provided|in case|in the event|upon|once|only after)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\bhow (often|soon|fast|wide)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex HowOften();

    [GeneratedRegex(@"\bhow many (?<noun>([\w-]+ ){0,3}?[\w-]+s)(?= (of|in|at|on|from|by|to|for|with|did|do|does|have|has|had|is|are|was|were|will|would|can|could|depend|go|went|there)\b|\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(people|persons|staff|employees|workers|members|citizens|inhabitants|residents|delegates|participants|attendees|visitors|victims|times|pounds|dollars|euros|years|months|weeks|days|hours|minutes|miles|kilometres|tonnes|tons)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex AnyNumberDoes();
}
