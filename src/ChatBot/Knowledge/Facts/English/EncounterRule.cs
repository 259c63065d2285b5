using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Time;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>People who met, called or visited each other: "President A met today with Prime Minister B", "A and B spoke". Only what took place.</summary>
internal static class EncounterRule
{
    private const int DoerReach = 40;
    private const int OtherReach = 14;
    private const int ObjectReach = 8;

    // Days; a longer time dates a meeting only where nothing else can be meant.
    private const int LongestPeriod = 31;

    public static void Read(SentenceReading reading)
    {
        for (var at = 1; at < reading.Count; at++)
            if (!reading[at].IsCapitalised && Mode(reading, at) is { } mode)
            {
                var told = new Reach(Doers(reading, at).From, Math.Max(at + 1, Other(reading, at)));
                reading.Encounters.Add(new Mention(FactKind.Encounter, told, EncounterMode.Key(mode, reading.TextOf(told)), [reading.Part(PartKind.Deed, new Reach(at, at + 1))]));
            }
    }

    /// <summary>The day next to the verb, where nothing between begins another statement.</summary>
    public static IReadOnlyList<DateMention> Dates(SentenceReading reading, Mention encounter)
    {
        var verb = reading.TokenAt(encounter.Parts[0].Span.Start);
        (DateMention Date, int At)[] dates = [.. reading.Dates
            .Select(date => (Date: date, At: reading.TokenAt(date.Span.Start)))
            .Where(date => (!IsLong(date.Date) || IsBeside(reading, verb, date.At)) && !IsParted(reading, Math.Min(verb, date.At), Math.Max(verb, date.At)))
            .OrderBy(date => IsLong(date.Date)).ThenBy(date => Math.Abs(date.At - verb))];
        // "Launched in June, the council met in Oslo on 3 September": what follows the verb dates it, but for "today met".
        var own = Array.FindIndex(dates, date => date.At < verb ? reading.TokenAt(date.Date.Span.End) == verb : date.At - verb <= OtherReach);
        return dates.Length == 0 ? [] : [dates[Math.Max(own, 0)].Date];
    }

    private static bool IsLong(DateMention date) => date.Last.DayNumber - date.First.DayNumber > LongestPeriod;

    // "In 2015, A met B", "A met with Prime Minister B in 2015"; not "A met B to discuss the summit of 2015".
    private static bool IsBeside(SentenceReading reading, int verb, int date)
    {
        if (date < verb)
            return date == 0 || (date == 1 && (reading.Is(0, "in") || reading.Is(0, "during")));
        for (var at = verb + 1; at < date; at++)
            if (!reading[at].IsCapitalised && reading.Word(at) is not ("in" or "with" or "the" or "during" or "early" or "late"))
                return false;
        return true;
    }

    private static string? Mode(SentenceReading reading, int at)
    {
        if (reading.Word(at) is not ("met" or "convened" or "spoke" or "talked" or "called" or "phoned" or "telephoned" or "hosted" or "welcomed" or "received" or "visited" or "traveled" or "travelled" or "went" or "held"))
            return null;
        var (doers, _) = Doers(reading, at);
        if (doers == 0)
            return null;
        var together = WithSomebody(reading, at) > 0 || (doers > 1 && GoesOn(reading, at));
        return reading.Word(at) switch
        {
            "met" when together || IsParty(reading, at + 1) => EncounterMode.Meeting,
            "convened" when together => EncounterMode.Meeting,
            "spoke" or "talked" when together => EncounterMode.Call,
            "called" or "phoned" or "telephoned" when IsPerson(reading, at + 1) || IsName(reading, at + 1) => EncounterMode.Call,
            "hosted" or "welcomed" or "received" when IsPerson(reading, at + 1) => EncounterMode.Meeting,
            "visited" when IsPlace(reading, at + 1) => EncounterMode.Visit,
            "traveled" or "travelled" or "went" when reading.Is(at + 1, "to") && IsPlace(reading, at + 2) => EncounterMode.Visit,
            "held" when doers > 1 || WithSomebody(reading, at) > 0 => Held(reading, at),
            _ => null,
        };
    }

    // The end of whom or what the verb has for its object.
    private static int Other(SentenceReading reading, int verb)
    {
        var other = WithSomebody(reading, verb) is > 0 and var party ? party : verb + 1;
        for (var at = other; at < other + 3; at++)
        {
            if (reading.MentionOver(at) is { Kind: FactKind.Person } person)
                return person.Whole.To;
            if (reading.PhraseAt(at) is { Entry.Kind: FactKind.Place } place)
                return place.Tokens.To;
        }

        return verb + 1;
    }

    // "Held a trilateral phone call", "held talks".
    private static string? Held(SentenceReading reading, int verb)
    {
        for (var at = verb + 1; at < verb + ObjectReach && !reading.IsMark(at, ',') && !reading.Is(at, "of"); at++)
        {
            if (reading.Word(at) is "call" or "calls" or "conversation" or "videoconference")
                return EncounterMode.Call;
            if (reading.Word(at) is "talks" or "talk" or "meeting" or "meetings" or "Meeting" or "summit" or "Summit" or "discussions" or "consultations" or "dialogue" or "Dialogue")
                return reading.Is(at - 1, "telephone") || reading.Is(at - 1, "phone") ? EncounterMode.Call : EncounterMode.Meeting;
        }

        return null;
    }

    // How many people or states stand before the verb and do it, and where the first begins.
    private static (int Count, int From) Doers(SentenceReading reading, int verb)
    {
        var (doers, from) = (0, verb);
        for (var at = verb - 1; at >= Math.Max(0, verb - DoerReach) && !IsStop(reading, at); at--)
        {
            if (reading.MentionOver(at) is { Kind: FactKind.Person } person)
            {
                if (reading[person.Tokens.To - 1].IsPossessive)
                    break;
                (doers, from) = (doers + 1, person.Whole.From);
                at = person.Whole.From;
            }
            else if ((reading.IsCountry(at) && !reading.IsCountry(at - 1)) || (reading.Is(at, WordClass.Title) && reading[at].IsCapitalised))
            {
                (doers, from) = (doers + 1, at);
            }
        }

        return (doers, from);
    }

    private static bool IsStop(SentenceReading reading, int at) =>
        reading.MentionOver(at) is not { Kind: FactKind.Person }
        && (reading.IsMark(at, ';') || reading.IsMark(at, ':') || reading.IsMark(at, '“') || reading.Is(at, WordClass.Bound)
        || (!reading[at].IsCapitalised && ((reading.Is(at, WordClass.Finite) && !reading.Is(at, "led")) || reading.Word(at) is "that" or "which" or "who" or "where" or "when" or "if" or "not" or "to" or "have" or "had" or "be" or "being")));

    // Where the other party begins; 0 where none is named.
    private static int WithSomebody(SentenceReading reading, int verb)
    {
        for (var at = verb + 1; at < verb + OtherReach && !reading.IsMark(at, ';'); at++)
        {
            if (!reading.Is(at, "with") && !(at == verb + 1 && reading.Is(at, "to")))
                continue;
            for (var party = at + 1; party <= at + 3; party++)
                if (IsParty(reading, party))
                    return party;
            return 0;
        }

        return 0;
    }

    private static bool IsParty(SentenceReading reading, int at) =>
        IsPerson(reading, at) || reading.IsCountry(at) || (reading[at].IsCapitalised && (reading.Is(at, WordClass.Title) || Nationalities.CountryOf(reading.Word(at)) is not null));

    // Not "welcomed Prime Minister B's invitation".
    private static bool IsPerson(SentenceReading reading, int at) =>
        reading.MentionOver(at) is { Kind: FactKind.Person } person && !reading[person.Tokens.To - 1].IsPossessive;

    private static bool IsName(SentenceReading reading, int at) => PersonNames.At(reading, at) is { } name && PersonNames.IsFull(reading, name) && !reading[name.To - 1].IsPossessive;

    private static bool IsPlace(SentenceReading reading, int at) => reading.IsPlace(reading.Is(at, "the") ? at + 1 : at);

    // Nothing else is met, no demand and no need.
    private static bool GoesOn(SentenceReading reading, int verb) =>
        verb + 1 >= reading.Count || reading[verb + 1].Kind == FactTokenKind.Mark || reading.IsInDate(verb + 1)
        || reading.Word(verb + 1) is "today" or "yesterday" or "in" or "at" or "on" or "for" or "this" or "virtually" or "by" or "and" or "again" or "here" or "to" or "regarding" or "separately" or "bilaterally" or "earlier" or "during" or "together";

    private static bool IsParted(SentenceReading reading, int from, int to)
    {
        for (var at = from + 1; at < to; at++)
            if (reading.IsMark(at, ';') || reading.Is(at, "that") || reading.Is(at, "which") || (reading.Is(at, WordClass.Bound) && !reading.Is(at, "from") && !reading.Is(at, "toward") && !reading.Is(at, "towards") && !reading.Is(at, "through")))
                return true;
        return false;
    }
}
