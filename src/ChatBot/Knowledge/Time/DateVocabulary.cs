using System.Collections.Frozen;

namespace ChatBot.Knowledge.Time;

/// <summary>The English words that dates are made of. Every other word is looked up once and forgotten.</summary>
internal static class DateVocabulary
{
    private static readonly FrozenDictionary<string, Entry> Entries = Build().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Entries.Keys.Max(key => key.Length);

    public static Entry Of(ReadOnlySpan<char> word)
    {
        if (word.Length <= Longest && BySpan.TryGetValue(word, out var entry))
            return entry;
        // "signed", "launched": a regular past tense tells which May is meant. Not "speed", "indeed".
        return word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word[^3] != 'e'
            ? new(DateWord.PastCue, 0)
            : new(DateWord.Other, 0);
    }

    private static Dictionary<string, Entry> Build()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        Series(DateWord.Month, 1, "january february march april may june july august september october november december");
        Series(DateWord.Month, 1, "jan feb mar apr - jun jul aug sep oct nov dec", DateTokenTraits.Abbreviated);
        entries["sept"] = entries["sep"];
        Series(DateWord.Weekday, 0, "sunday monday tuesday wednesday thursday friday saturday");
        Series(DateWord.Weekday, 0, "sun mon tue wed thu fri sat", DateTokenTraits.Abbreviated);
        Series(DateWord.Season, 0, "spring summer autumn winter");
        Add(DateWord.Season, (int)Season.Autumn, "fall", DateTokenTraits.Abbreviated);
        Series(DateWord.Unit, 0, "day weekend week fortnight month quarter year decade century");
        Series(DateWord.Unit, 0, "days weekends weeks fortnights months quarters years decades centuries", DateTokenTraits.Plural);
        Series(DateWord.NumberWord, 1, "one two three four five six seven eight nine ten eleven twelve");
        Add(DateWord.NumberWord, 2, "couple");
        Add(DateWord.NumberWord, 20, "twenty");
        Series(DateWord.Ordinal, 1, "first second third fourth");
        Series(DateWord.DayWord, -1, "yesterday today tomorrow");
        Add(DateWord.DayWord, 0, "tonight");
        Add(DateWord.Now, 0, "now");
        Add(DateWord.DayPart, 0, "morning afternoon evening night lunchtime");
        Add(DateWord.Next, 0, "next coming upcoming forthcoming");
        Add(DateWord.Last, 0, "last");
        Add(DateWord.Past, 0, "past");
        Add(DateWord.This, 0, "this");
        Add(DateWord.Ago, 0, "ago");
        Add(DateWord.Earlier, 0, "earlier");
        Add(DateWord.Later, 0, "later");
        Add(DateWord.Part, (int)PartOfPeriod.Early, "early");
        Add(DateWord.Part, (int)PartOfPeriod.Middle, "mid");
        Add(DateWord.Part, (int)PartOfPeriod.Late, "late");
        Add(DateWord.Edges, (int)PartOfPeriod.Start, "start beginning");
        Add(DateWord.Edges, (int)PartOfPeriod.Middle, "middle");
        Add(DateWord.Edges, (int)PartOfPeriod.End, "end close");
        Add(DateWord.Half, 0, "half");
        Add(DateWord.Fiscal, 0, "fiscal financial fy");
        Add(DateWord.The, 0, "the");
        Add(DateWord.A, 1, "a an");
        Add(DateWord.In, 0, "in");
        Add(DateWord.Of, 0, "of");
        Add(DateWord.On, 0, "on");
        Add(DateWord.By, 0, "by");
        Add(DateWord.From, 0, "from");
        Add(DateWord.To, 0, "to until till through");
        Add(DateWord.Between, 0, "between");
        Add(DateWord.And, 0, "and");
        Add(DateWord.Over, 0, "over during for throughout");
        Add(DateWord.Within, 0, "within");
        Add(DateWord.Preposition, 0, "since before after around circa about at");
        Add(DateWord.Function, 0, "with when as is are has have which it we they but or not than if while where who at their its his her our also both all");
        Add(DateWord.Scale, 0, "hundred thousand million billion trillion percent per mn bn m km miles metres meters kilometres");
        Add(DateWord.BeforeChrist, 0, "bc bce");
        Add(DateWord.That, 0, "that same following previous");
        Add(DateWord.FutureCue, 0, "will shall plans plan planned planning scheduled expected intends due set going hopes aims tentatively ll");
        Add(DateWord.PastCue, 0, "was were had did met took held said told made gave began went came saw led became spoke sold sent won built spent paid wrote grew rose fell lost kept brought bought found heard drew broke chose stood ran");
        return entries;

        void Series(DateWord word, int first, string names, DateTokenTraits traits = default)
        {
            foreach (var name in names.Split(' '))
                Add(word, first++, name, traits);
        }

        void Add(DateWord word, int value, string names, DateTokenTraits traits = default)
        {
            foreach (var name in names.Split(' '))
                entries.TryAdd(name, new(word, value, traits));
        }
    }

    internal readonly record struct Entry(DateWord Word, int Value, DateTokenTraits Traits = default);
}
