using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>How far the words of an office reach: "U.S. National Security Advisor", "Leader of Manchester City Council".</summary>
internal static class Offices
{
    private const int LongestBeforeHead = 7;

    // "States" after "Member" is no surname, "Kishida" after "Minister" is: only these carry a surname alone.
    private static readonly string[] Strong =
    [
        "president", "minister", "secretary", "ambassador", "mayor", "governor", "senator", "chancellor", "king", "queen", "emperor", "empress", "prince", "princess",
        "premier", "commissioner", "chair", "chairman", "chairwoman", "admiral", "pope", "archbishop", "bishop", "professor", "congressman", "congresswoman", "advisor", "adviser",
        "undersecretary", "sheikh", "sultan", "spokesperson", "representative", "leader", "envoy", "consul",
    ];

    private static readonly string[] Plurals =
        ["presidents", "ministers", "secretaries", "ambassadors", "mayors", "governors", "senators", "leaders", "chairs", "advisors", "advisers", "directors", "commissioners", "representatives"];

    public static bool CarriesSurname(ReadOnlySpan<char> head) => Holds(Strong, head) || Holds(Plurals, head);

    public static bool IsPlural(ReadOnlySpan<char> head) => Holds(Plurals, head);

    /// <returns>The last word of the office whose first title word is <paramref name="at"/>: "Director" of "Managing Director General".</returns>
    public static int Head(SentenceReading reading, int at)
    {
        while (true)
        {
            if (reading[at].IsPossessive)
                return at;
            if (reading.Is(at + 1, WordClass.Title) && reading[at + 1].IsCapitalised == reading[at].IsCapitalised)
                at++;
            else if (reading.IsHyphen(at + 1) && (reading.Is(at + 2, WordClass.Title) || reading.Is(at + 2, "General") || reading.Is(at + 2, "elect")))
                at += 2;
            else if (reading.Is(at + 1, "General") && reading.Is(at, WordClass.Title))
                at++;
            else
                return at;
        }
    }

    /// <returns>The first word of the office that <paramref name="head"/> ends.</returns>
    public static int Left(SentenceReading reading, int head)
    {
        var from = head;
        while (head - from < LongestBeforeHead)
        {
            var left = from - 1;
            if (left < 0 || reading[left].IsPossessive || reading.Is(left, WordClass.Honorific) || reading.MentionOver(left) is not null)
                break;
            if (reading.IsHyphen(left) && reading[left - 1].IsWord && (reading.IsNameWord(left - 1) || reading.Is(left - 1, WordClass.OfficeModifier)))
                from = left - 1;
            else if ((reading.Is(left, WordClass.OfficeModifier | WordClass.Title) && !reading.Is(left, WordClass.Function)) || reading.IsNameWord(left))
                from = left;
            else if ((reading.Is(left, "and") || reading.IsMark(left, '&')) && reading.Is(left - 1, WordClass.Portfolio | WordClass.OfficeModifier) && reading[left - 1].IsCapitalised && reading.Is(from, WordClass.Portfolio))
                from = left - 1;
            else
                break;
        }

        return from;
    }

    /// <returns>The token after "of State", "for Foreign Affairs": only words that offices are made of, so that a name may follow.</returns>
    public static int AfterPortfolio(SentenceReading reading, int at)
    {
        if (!reading.Is(at, "of") && !reading.Is(at, "for") && !reading.Is(at, "to"))
            return at;
        var to = at + 1;
        var end = at;
        while (to < at + 14)
        {
            if (reading.Is(to, WordClass.Portfolio) || reading.IsPlace(to) || reading.Is(to, WordClass.OrganisationOf))
                end = ++to;
            else if (reading.Is(to, "the") || reading.Is(to, "and") || reading.Is(to, "of") || reading.Is(to, "for") || reading.IsMark(to, ',') || reading.IsMark(to, '&') || reading.IsHyphen(to))
                to++;
            else
                break;
        }

        return end;
    }

    /// <returns>The token after the office that has its title at <paramref name="head"/>.</returns>
    public static int Right(SentenceReading reading, int head)
    {
        var to = head + 1;
        while (reading.Is(to, "of") || reading.Is(to, "for") || reading.Is(to, "to") || reading.Is(to, "at") || reading.Is(to, "on") || (reading.Is(to, "in") && !reading.IsInDate(to + 1)))
        {
            var start = reading.Is(to + 1, WordClass.Determiner) ? to + 2 : to + 1;
            if (reading.IsNameWord(start))
                to = AfterOwner(reading, NameReach.RunEnd(reading, start));
            else if (reading.Is(start, WordClass.Portfolio) && !reading.Is(start, WordClass.Function))
                to = start + 1;
            else
                break;
        }

        return to;
    }

    // "Secretary General of Japan's National Security Secretariat".
    private static int AfterOwner(SentenceReading reading, int to) =>
        reading[to - 1].IsPossessive && reading.IsNameWord(to) ? NameReach.RunEnd(reading, to) : to;

    /// <summary>The office that begins at or shortly after <paramref name="at"/>, as in an apposition: "the Chief Executive of Fujitsu UK".</summary>
    public static Reach? Beginning(SentenceReading reading, int at)
    {
        if (reading.Is(at, WordClass.Determiner))
            at++;
        for (var head = at; head < at + LongestBeforeHead; head++)
        {
            var token = reading[head];
            if (token.Is(WordClass.Title) && !token.Is(WordClass.Finite))
            {
                var last = Head(reading, head);
                return new Reach(at, Right(reading, last));
            }

            var goesOn = reading.IsNameWord(head) || token.Is(WordClass.OfficeModifier | WordClass.Portfolio) || reading.IsHyphen(head)
                || (reading.Is(head, "and") && head > at) || reading.IsMark(head, '&');
            if (!goesOn || reading.Is(head, WordClass.Finite))
                return null;
        }

        return null;
    }

    private static bool Holds(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
