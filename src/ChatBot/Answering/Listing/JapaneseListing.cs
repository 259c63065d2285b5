using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Listing;

/// <summary>Tells which list a Japanese question asks for.</summary>
internal static class JapaneseListing
{
    private static readonly string[] Asking =
    [
        .. JapaneseWords.Nouns.Select(noun => noun.Word), .. JapaneseWords.Listing, .. JapaneseWords.Who, .. JapaneseWords.Leading, .. JapaneseWords.Attending, .. JapaneseWords.Signing,
        .. JapaneseWords.Next, .. JapaneseWords.Coming, .. JapaneseWords.Latest, .. JapaneseWords.Past, .. JapaneseWords.Happening, .. JapaneseWords.Comparing, .. JapaneseWords.Office, .. JapaneseWords.Empty,
    ];

    public static ListingPlan? Read(string question, IReadOnlyList<QuestionWord> words, IReadOnlyList<DateMention> dates, Generation generation, string language)
    {
        var names = Names(question, words, generation.Facts.Names, out var rest);
        var days = dates.Count > 0 ? dates[0] with { Last = dates.Max(date => date.Last), First = dates.Min(date => date.First) } : null;
        foreach (var date in dates)
            rest = rest.Replace(date.Span.Of(question), " ", StringComparison.Ordinal);
        var subjects = names.Where(name => name.Kind is not null).Select(name => generation.Facts.Group(name.Kind!.Value, name.Key)).OfType<FactGroup>().ToArray();
        var noun = JapaneseWords.Nouns.FirstOrDefault(noun => rest.Contains(noun.Word, StringComparison.Ordinal));
        if (Plan(question, rest, noun, days, subjects) is not { } plan)
            return null;
        // Any other list asked for in words that no English document holds may as well be a question that speaks of such things.
        var (stems, left) = plan.Ask is ListingAsk.Next or ListingAsk.Upcoming && QuestionReader.IsForeign(question, generation) ? Translated(rest, generation) : ([], rest);
        return plan with { Topic = new ListingTopic([.. names.Where(name => name.Kind is not null)], stems, Telling(left)), Language = language };
    }

    // English documents say it in their own words: 三か国 is "trilateral".
    private static (string[] Stems, string Left) Translated(string rest, Generation generation)
    {
        rest = Without(rest, Asking.Where(word => word.Length > 1));
        var words = TranslatedWords.In(rest)
            .Select(word => (word.Japanese, Stem: word.Stems.FirstOrDefault(stem => generation.Forward.Terms.Find(stem) != TermTable.Unknown)))
            .Where(word => word.Stem is not null).ToArray();
        return ([.. words.Select(word => word.Stem!).Distinct(StringComparer.Ordinal)], Without(rest, words.Select(word => word.Japanese)));
    }

    private static ListingPlan? Plan(string question, string rest, (string Word, FactKind Kind, string? Head) noun, DateMention? days, FactGroup[] subjects)
    {
        string[] heads = noun.Head is null ? [] : [noun.Head];
        var empty = new ListingPlan(ListingAsk.Items, null, heads, ListingTopic.None, days, [], "ja");
        var who = Holds(question, JapaneseWords.Who);
        if (subjects.Length >= 2 && Holds(question, JapaneseWords.Comparing))
            return empty with { Ask = ListingAsk.Comparison, Subjects = subjects };
        if (who && Holds(question, JapaneseWords.Signing) && subjects.Where(subject => subject.Kind == FactKind.Agreement).ToArray() is [var agreement])
            return empty with { Ask = ListingAsk.Signatories, Kind = FactKind.Agreement, Subjects = [agreement] };
        if (noun.Word is not null && noun.Kind == FactKind.Event && Holds(question, JapaneseWords.Leading) && (who || question.Contains("団長", StringComparison.Ordinal)))
            return empty with { Ask = ListingAsk.Leaders, Kind = FactKind.Event };
        if (noun.Word is not null && noun.Kind == FactKind.Event && Holds(question, JapaneseWords.Attending) && (who || Holds(question, JapaneseWords.Listing)))
            return empty with { Ask = ListingAsk.Members, Kind = FactKind.Event };
        if ((who || Holds(question, JapaneseWords.Office)) && noun.Word is null && subjects.Where(subject => subject.Kind == FactKind.Person).ToArray() is [var person])
            return empty with { Ask = ListingAsk.Roles, Kind = FactKind.Person, Subjects = [person] };
        if (Holds(question, JapaneseWords.Happening) && days is not null)
            return empty with { Ask = ListingAsk.Happened };
        if (noun.Word is null || who || Holds(question, JapaneseWords.CountingPeople))
            return null;
        if (noun.Kind == FactKind.Event && Time(question) is { } time)
            return empty with { Ask = time, Kind = FactKind.Event, Days = days is { Relative: true } ? null : days };
        return Asks(rest, noun.Word) ? empty with { Kind = noun.Kind, Ask = Holds(question, ["いくつ", "何件"]) ? ListingAsk.Count : ListingAsk.Items } : null;
    }

    private static ListingAsk? Time(string question) =>
        Holds(question, JapaneseWords.Next) ? ListingAsk.Next
        : Holds(question, JapaneseWords.Coming) ? ListingAsk.Upcoming
        : Holds(question, JapaneseWords.Latest) ? ListingAsk.Latest
        : Holds(question, JapaneseWords.Past) ? ListingAsk.Past
        : null;

    // The noun is what is asked for: "協定を一覧に", "どの分野", "分野は何", not "協定の目的は何".
    private static bool Asks(string question, string noun)
    {
        if (!Holds(question, JapaneseWords.Listing))
            return question.TrimEnd('?', '？', '。', ' ').EndsWith(noun, StringComparison.Ordinal) || question.TrimEnd('?', '？', '。', ' ').EndsWith(noun + "は", StringComparison.Ordinal);
        var after = question[(question.LastIndexOf(noun, StringComparison.Ordinal) + noun.Length)..];
        return !(after.StartsWith('の') && !after.StartsWith("の一覧", StringComparison.Ordinal) && !after.StartsWith("のリスト", StringComparison.Ordinal) && !after.StartsWith("の数", StringComparison.Ordinal));
    }

    // Known names in either script, and what of the question is left without them.
    private static List<PhraseEntry> Names(string question, IReadOnlyList<QuestionWord> words, PhraseTable table, out string rest)
    {
        var names = words.Where(word => word.Name is not null).Select(word => word.Name!).DistinctBy(name => name.Key, StringComparer.Ordinal).ToList();
        var left = new System.Text.StringBuilder();
        for (var at = 0; at < question.Length; at++)
        {
            if (JapaneseWords.Pairs.FirstOrDefault(pair => question.AsSpan(at).StartsWith(pair.Word, StringComparison.Ordinal)) is { Word: not null } pair && table.JapaneseAt(question, at, question.Length) is null)
            {
                names.AddRange(pair.Countries.Select(country => table.ByKey(NameKey.Of(country))).OfType<PhraseEntry>());
                left.Append(' ');
                at += pair.Word.Length - 1;
                // 訪日団: those who go.
                if (at + 1 < question.Length && question[at + 1] == '団')
                {
                    left.Append("代表団");
                    at++;
                }
            }
            else if (table.JapaneseAt(question, at, question.Length) is { Entry.Kind: not null } found)
            {
                names.Add(found.Entry);
                left.Append(' ');
                at = found.End - 1;
            }
            else
            {
                left.Append(question[at]);
            }
        }

        rest = left.ToString();
        return [.. names.DistinctBy(name => name.Key, StringComparer.Ordinal)];
    }

    // Runs of kanji or katakana that are no part of the asking: they must stand in what is listed.
    private static string[] Telling(string rest)
    {
        rest = Without(rest, Asking);
        var runs = new List<string>();
        for (var at = 0; at < rest.Length; at++)
        {
            var to = at;
            while (to < rest.Length && TokenReader.IsJapaneseCharacter(rest[to]) && !TokenReader.IsHiragana(rest[to]))
                to++;
            if (to - at >= 2)
                runs.Add(rest[at..to]);
            at = Math.Max(at, to);
        }

        return [.. runs];
    }

    private static string Without(string text, IEnumerable<string> words) =>
        words.OrderByDescending(word => word.Length).Aggregate(text, (left, word) => left.Replace(word, " ", StringComparison.Ordinal));

    private static bool Holds(string question, string[] words) => words.Any(word => question.Contains(word, StringComparison.Ordinal));
}
