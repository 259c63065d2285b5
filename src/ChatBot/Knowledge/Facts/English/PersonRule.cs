using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>
/// People, told by what stands beside their names: an office before ("Prime Minister Kishida"), one that the name explains
/// ("the Mayor of Greater Manchester, Andy Burnham"), one behind ("Clark Vasey, Chair of ..."), or "Mr".
/// </summary>
internal static class PersonRule
{
    public static void Read(SentenceReading reading)
    {
        for (var at = 0; at < reading.Count; at++)
        {
            if (reading.MentionOver(at) is not null || !MayBegin(reading[at]))
                continue;
            var end = NameThenOffice(reading, at) ?? OfficeThenName(reading, at) ?? WithHonorific(reading, at);
            if (end is { } next)
                at = next - 1;
        }
    }

    private static bool MayBegin(FactToken token) => token.IsWord && (token.IsCapitalised || token.Is(WordClass.Title));

    // "Clark Vasey, Chair of the UK Japan Tech Forum"; "Fumio Kishida is a Japanese politician".
    private static int? NameThenOffice(SentenceReading reading, int at)
    {
        var start = PersonNames.AfterHonorifics(reading, at);
        if (PersonNames.At(reading, start) is not { } name || reading[name.To - 1].IsPossessive)
            return null;
        if (!PersonNames.IsFull(reading, name) && start == at)
            return null;
        if (reading.IsNameWord(at - 1) && !reading.Is(at - 1, WordClass.Honorific))
            return null;
        var after = AfterBracket(reading, name.To);
        if (reading.IsMark(after, ',') && OfficeAfterComma(reading, after + 1) is { } behind)
        {
            var roles = new List<Reach> { behind };
            while (FurtherOffice(reading, roles[^1].To) is { } further)
                roles.Add(further);
            return Add(reading, name, new Reach(at, roles[^1].To), roles);
        }

        return Described(reading, after) is { } description ? Add(reading, name, new Reach(at, name.To), [description]) : null;
    }

    private static Reach? OfficeAfterComma(SentenceReading reading, int at)
    {
        if (reading.Is(at, "who"))
            return Served(reading, at + 1);
        if (Offices.Beginning(reading, at) is not { } office)
            return null;
        // "Andy Burnham, Mayor Sadiq Khan and": the office belongs to the next name.
        if (PersonNames.At(reading, PersonNames.AfterHonorifics(reading, office.To)) is { } next && PersonNames.Words(reading, next) > 0)
            return null;
        return FillsRest(reading) ? new Reach(office.From, EndOfLine(reading)) : office;
    }

    // In a list of people, one a line, all that follows the name is the office.
    private static bool FillsRest(SentenceReading reading) => reading.FillsBlock && !HoldsFinite(reading);

    private static bool HoldsFinite(SentenceReading reading)
    {
        for (var at = 0; at < reading.Count; at++)
            if (reading.Is(at, WordClass.Finite) && !reading[at].IsCapitalised)
                return true;
        return false;
    }

    private static int EndOfLine(SentenceReading reading) =>
        reading.IsMark(reading.Count - 1, '.') || reading.IsMark(reading.Count - 1, ';') ? reading.Count - 1 : reading.Count;

    // ", Head of Corporate Affairs at Fujitsu UK" after a first office.
    private static Reach? FurtherOffice(SentenceReading reading, int at)
    {
        var start = reading.IsMark(at, ',') && reading.Is(at + 1, "and") ? at + 2 : reading.IsMark(at, ',') || reading.Is(at, "and") ? at + 1 : -1;
        if (start < 0 || Offices.Beginning(reading, start) is not { } office)
            return null;
        var isFollowedByName = (reading.IsMark(office.To, ',') && PersonNames.At(reading, PersonNames.AfterHonorifics(reading, office.To + 1)) is { } next && PersonNames.IsFull(reading, next))
            || PersonNames.At(reading, PersonNames.AfterHonorifics(reading, office.To)) is not null;
        return isFollowedByName || reading.Is(start, WordClass.Determiner) ? null : office;
    }

    // "(born 29 July 1957)" between the name and what is said of it.
    private static int AfterBracket(SentenceReading reading, int at)
    {
        if (!reading.IsMark(at, '('))
            return at;
        for (var to = at; to < at + 25 && to < reading.Count; to++)
            if (reading.IsMark(to, ')'))
                return to + 1;
        return at;
    }

    // "is a Japanese politician", "was the Mayor of London".
    private static Reach? Described(SentenceReading reading, int at)
    {
        if (!reading.Is(at, "is") && !reading.Is(at, "was"))
            return null;
        if (!reading.Is(at + 1, "a") && !reading.Is(at + 1, "an") && !reading.Is(at + 1, "the"))
            return null;
        for (var head = at + 2; head < at + 8; head++)
        {
            if (reading.Is(head, WordClass.Title) && !reading.Is(head + 1, WordClass.Title))
                return new Reach(at + 2, Offices.Right(reading, head));
            if (reading.Is(head, WordClass.Occupation) && !reading.Is(head + 1, WordClass.Occupation | WordClass.Title))
                return new Reach(at + 2, head + 1);
            if (!reading[head].IsWord || reading.Is(head, WordClass.Function))
                return null;
        }

        return null;
    }

    // "who served as Prime Minister of Japan", "who is the chair of".
    private static Reach? Served(SentenceReading reading, int at)
    {
        var to = at;
        while (to < at + 4 && (reading.Is(to, WordClass.Finite) || reading.Is(to, "been") || reading.Is(to, "as")))
            to++;
        return to > at ? Offices.Beginning(reading, to) : null;
    }

    // "Prime Minister Rishi Sunak of the United Kingdom"; "the Mayor of Greater Manchester, Andy Burnham".
    private static int? OfficeThenName(SentenceReading reading, int at)
    {
        if (!reading.Is(at, WordClass.Title) || reading.Is(at - 1, WordClass.Title))
            return null;
        var head = Offices.Head(reading, at);
        if (reading[head].IsPossessive)
            return null;
        var from = Offices.Left(reading, head);
        if (IsShip(reading, from))
            return null;
        var direct = PersonNames.AfterHonorifics(reading, head + 1);
        var portfolio = Offices.AfterPortfolio(reading, head + 1);
        if (portfolio > head + 1 && NameAt(reading, head, PersonNames.AfterHonorifics(reading, portfolio)) is { } minister)
            return Add(reading, minister, new Reach(from, minister.To), [new Reach(from, portfolio)]);
        if (NameAt(reading, head, direct) is { } name)
            return Offices.IsPlural(reading.Word(head)) ? AddList(reading, name, new Reach(from, head + 1)) : AddWithCountry(reading, name, new Reach(from, head + 1));
        return Explained(reading, from, head);
    }

    // "HMS Queen Astrid" sails.
    private static bool IsShip(SentenceReading reading, int at) =>
        reading.Word(at) is "HMS" or "HMAS" or "HMCS" or "HMNZS" or "USS" or "RMS" or "INS" or "RFA" or "JS" or "MV" or "SS";

    private static Reach? NameAt(SentenceReading reading, int head, int at)
    {
        if (PersonNames.At(reading, at) is not { } name)
            return null;
        var isFull = PersonNames.IsFull(reading, name);
        if (!isFull && !(Offices.CarriesSurname(reading.Word(head)) && reading[head].IsCapitalised))
            return null;
        // "Minister Counsellor", "Secretary General", "President Elect" are offices to their end; "Leader Board of" is none.
        if (IsOfOffice(reading, name.From) && (!isFull || IsOfOffice(reading, name.From + 1)))
            return null;
        return reading.Is(name.To, "of") && !reading.IsPlace(reading.Is(name.To + 1, "the") ? name.To + 2 : name.To + 1) ? null : name;
    }

    private static bool IsOfOffice(SentenceReading reading, int at) =>
        reading.Is(at, WordClass.OfficeModifier | WordClass.Portfolio | WordClass.Occupation | WordClass.Organisation);

    private static int AddWithCountry(SentenceReading reading, Reach name, Reach office)
    {
        var start = reading.Is(name.To, "of") ? (reading.Is(name.To + 1, "the") ? name.To + 2 : name.To + 1) : -1;
        var roles = new List<Reach> { office };
        var end = name.To;
        if (start > 0 && reading.PhraseAt(start) is { Entry.Kind: FactKind.Place } place && !reading[name.To - 1].IsPossessive)
            end = place.Tokens.To;
        else if (reading.IsMark(name.To, ',') && OfficeAfterComma(reading, name.To + 1) is { } behind && !reading.Is(behind.To, WordClass.Finite) && (reading.IsMark(behind.To, ',') || behind.To >= reading.Count - 1))
            roles.Add(behind);
        return Add(reading, name, new Reach(office.From, Math.Max(end, roles.Count > 1 ? roles[1].To : 0)), roles);
    }

    // "Prime Ministers Kishida and Sunak".
    private static int AddList(SentenceReading reading, Reach first, Reach office)
    {
        var end = Add(reading, first, new Reach(office.From, first.To), [office]);
        while (true)
        {
            var at = reading.IsMark(end, ',') ? end + 1 : end;
            at = reading.Is(at, "and") ? at + 1 : at;
            if (at == end || PersonNames.At(reading, PersonNames.AfterHonorifics(reading, at)) is not { } next || PersonNames.Words(reading, next) > 3)
                return end;
            end = Add(reading, next, next, [office]);
        }
    }

    private static int? Explained(SentenceReading reading, int from, int head)
    {
        var end = Offices.Right(reading, head);
        if (end == head + 1 || !reading.IsMark(end, ','))
            return null;
        var before = from - 1;
        if (before >= 0 && !reading.Is(before, WordClass.Determiner) && !reading.Is(before, "and") && !reading.IsMark(before, ','))
            return null;
        var start = PersonNames.AfterHonorifics(reading, end + 1);
        if (PersonNames.At(reading, start) is not { } name || (start == end + 1 && !PersonNames.IsFull(reading, name)))
            return null;
        if (reading.Is(name.To, "of") || reading.Is(name.To, "for") || reading.IsNameWord(name.To))
            return null;
        // In "A, Mayor of X, B, Leader of Y" the second name has an office of its own.
        if (reading.IsMark(name.To, ',') && reading.IsMark(before, ',') && Offices.Beginning(reading, name.To + 1) is not null)
            return null;
        return Add(reading, name, new Reach(from, name.To), [new Reach(from, end)]);
    }

    // "Mr. Prime Minister" is addressed by the office.
    private static int? WithHonorific(SentenceReading reading, int at)
    {
        var start = PersonNames.AfterHonorifics(reading, at);
        return start > at && PersonNames.At(reading, start) is { } name && !reading.Is(name.To, "of") && !reading.Is(name.To, WordClass.Title) ? Add(reading, name, new Reach(at, name.To), []) : null;
    }

    private static int Add(SentenceReading reading, Reach name, Reach whole, IReadOnlyList<Reach> roles)
    {
        var parts = roles.Select(role => reading.Part(PartKind.Role, role)).ToList();
        if (Allegiance.Of(reading, name, whole, roles) is { } country)
            parts.Add(reading.Part(PartKind.Country, country));
        reading.Mentions.Add(new Mention(FactKind.Person, name, Key: null, parts) { Whole = whole });
        return whole.To;
    }
}
