using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Answering.Verification.Vocabulary;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>The same questions put to Japanese, where words are not parted: runs of one script, particles and endings tell.</summary>
internal static partial class JapaneseCheck
{
    // Milliseconds.
    private const int Limit = 5000;

    // Share of the statement's pairs of kanji and kana that the evidence must hold.
    private const double Covered = 0.7;
    private const double CoveredInClause = 0.4;
    private const int FewestPairs = 3;

    private static readonly FrozenSet<string> EnglishDenials =
        "not no never none neither nor without cannot nobody nothing hardly refused refuse refuses failed fail fails declined decline declines denied unable rejected ruled stopped cancelled lacks".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Holds(string text) => text.Any(TokenReader.IsJapaneseCharacter);

    public static string? Fault(string statement, string evidence)
    {
        var (said, stated) = (Plain(statement), Plain(evidence));
        if (!Holds(stated))
            return OnEnglish(said, evidence);
        foreach (var (count, measure) in Counts(said))
            if (!Counts(stated).Contains((count, measure)))
                return $"number {count}{measure} not in the cited text";
        foreach (Match name in Katakana().Matches(said))
            if (!stated.Contains(name.Value, StringComparison.Ordinal))
                return $"name {name.Value} not in the cited text";
        foreach (Match office in Office().Matches(said))
            if (!stated.Contains(office.Value, StringComparison.Ordinal))
                return $"{office.Value} not in the cited text";
        if (Place(said, stated) is { } place)
            return $"name {place} not in the cited text";
        return Signs(said, stated) ?? Sides(said, stated) ?? Coverage(said, stated);
    }

    private static string Plain(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form.
            return text;
        }
    }

    private static IEnumerable<(string, string)> Counts(string text) =>
        Counted().Matches(text).Select(match => (match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), match.Groups["measure"].Value));

    private static string? Place(string said, string stated) =>
        Places.InJapanese.Where(place => said.Contains(place.Name, StringComparison.Ordinal) && !Places.InJapanese.Any(other => other.Place == place.Place && stated.Contains(other.Name, StringComparison.Ordinal)))
            .Select(place => place.Name).FirstOrDefault(name => !stated.Contains(name, StringComparison.Ordinal));

    // Negation, time to come, extent, bound and cause must be the same in both.
    private static string? Signs(string said, string stated)
    {
        if (Negations().Count(said) % 2 != Negations().Count(stated) % 2 && (Negations().IsMatch(said) || Negations().Count(stated) == 1 && LastClause(stated)) && !AgreesByClause(said, stated))
            return "negation not in the cited text";
        if (ToCome().IsMatch(said) != ToCome().IsMatch(stated) && (ToCome().IsMatch(said) ? Done().IsMatch(stated) || !Holds(stated) : Done().IsMatch(said)))
            return ToCome().IsMatch(said) ? "yet to come here, past in the cited text" : "past here, yet to come in the cited text";
        if (Plan().IsMatch(said) && !ToCome().IsMatch(stated) && !Plan().IsMatch(stated))
            return "yet to come here, not so in the cited text";
        if (May().IsMatch(said) != May().IsMatch(stated))
            return "possible in only one of the two";
        foreach (var sign in (string[])["すべて|全て|全員|全部|全社|全国|あらゆる", "一部|いくつか|若干", "多く|大半|ほとんど|大部分|過半数", "のみ|だけ|唯一", "以上|超|上回", "以下|未満|下回|最大", "ため|ので|から[、。]|によって|により|結果|原因|理由|目的"])
        {
            if (Regex.IsMatch(said, sign, RegexOptions.None, TimeSpan.FromMilliseconds(Limit)) && !Regex.IsMatch(stated, sign, RegexOptions.None, TimeSpan.FromMilliseconds(Limit)))
                return $"\"{Regex.Match(said, sign, RegexOptions.None, TimeSpan.FromMilliseconds(Limit)).Value}\" not in the cited text";
        }

        return Partial().IsMatch(stated) && !Partial().IsMatch(said) && Partial().Match(stated).Index < stated.Length / 2 ? $"the cited text says \"{Partial().Match(stated).Value}\"" : null;
    }

    // Each clause against the clause of the evidence that it has most in common with.
    private static bool AgreesByClause(string said, string stated)
    {
        var clauses = stated.Split('、', '。', ',');
        foreach (var clause in said.Split('、', '。', ','))
        {
            var pairs = Pairs(clause);
            if (pairs.Length == 0)
                continue;
            var nearest = clauses.MaxBy(other => pairs.Count(pair => other.Contains(pair, StringComparison.Ordinal)))!;
            if (Negations().Count(clause) % 2 != Negations().Count(nearest) % 2)
                return false;
        }

        return true;
    }

    private static string[] Pairs(string clause) =>
        [.. Enumerable.Range(0, Math.Max(0, clause.Length - 1)).Where(at => IsTelling(clause[at]) && IsTelling(clause[at + 1])).Select(at => clause.Substring(at, 2))];

    private static bool LastClause(string stated) => Negations().Matches(stated)[^1].Index > stated.Length - 12;

    // A が B を … against B が A を ….
    private static string? Sides(string said, string stated)
    {
        foreach (Match subject in Subject().Matches(said))
        {
            var name = subject.Groups["name"].Value;
            var (asSubject, asObject) = (Regex.IsMatch(stated, Regex.Escape(name) + "[はが]", RegexOptions.None, TimeSpan.FromMilliseconds(Limit)), Regex.IsMatch(stated, Regex.Escape(name) + "(を|に|から)", RegexOptions.None, TimeSpan.FromMilliseconds(Limit)));
            if (!asSubject && asObject && !Passive().IsMatch(said) && !Passive().IsMatch(stated) && Object().Matches(said).Any(match => Regex.IsMatch(stated, Regex.Escape(match.Groups["name"].Value) + "[はが]", RegexOptions.None, TimeSpan.FromMilliseconds(Limit))))
                return $"the sides of {name} are exchanged";
        }

        return null;
    }

    private static string? Coverage(string said, string stated)
    {
        var (all, held, run) = (0, 0, 0);
        for (var at = 0; at + 1 < said.Length; at++)
        {
            if (!IsTelling(said[at]) || !IsTelling(said[at + 1]))
                continue;
            all++;
            if (stated.Contains(said.AsSpan(at, 2).ToString(), StringComparison.Ordinal))
                (held, run) = (held + 1, 0);
            else if (++run >= 4)
                return $"{said.AsSpan(at - 3, 5)} not in the cited text";
        }

        return held < all * Covered ? "its words are not in the cited text" : AddedClause(said, stated);
    }

    // A clause of the statement's own, whatever the others hold.
    private static string? AddedClause(string said, string stated)
    {
        foreach (var clause in said.Split('、', '。', ','))
        {
            var pairs = Pairs(clause);
            if (pairs.Length >= FewestPairs && pairs.Count(pair => stated.Contains(pair, StringComparison.Ordinal)) < pairs.Length * CoveredInClause)
                return $"{clause} not in the cited text";
        }

        return null;
    }

    private static bool IsTelling(char character) => TokenReader.IsJapaneseCharacter(character) && !TokenReader.IsHiragana(character);

    // Of the languages' shared ground there is only what the tables of places hold; words and numbers in Latin letters are checked as in English.
    private static string? OnEnglish(string said, string stated)
    {
        var reading = Reading.TextReading.Of(stated, anchor: null);
        foreach (var (name, place) in Places.InJapanese)
            if (said.Contains(name, StringComparison.Ordinal) && !reading.Words.Any(word => word.Place == place))
                return $"name {name} not in the cited text";
        return ForeignSigns(said, reading.Words);
    }

    // What is denied, and what is over or to come, stands in the verbs of both.
    private static string? ForeignSigns(string said, IReadOnlyList<Reading.Word> stated)
    {
        if (Negations().Count(said) % 2 == 1 && !stated.Any(word => EnglishDenials.Contains(word.Text) || word.Text.EndsWith("n't", StringComparison.Ordinal)))
            return "negation not in the cited text";
        if (!Negations().IsMatch(said) && !Denied().IsMatch(said) && IsDeniedAtOnce(stated))
            return "the cited text denies it";
        if (ForeignContraries.Fault(said, stated) is { } contrary)
            return contrary;
        Mode[] modes = [.. Enumerable.Range(0, stated.Count).Where(at => !stated[at].Is(Reading.WordTraits.Function)).Select(at => Modes.Of(stated, at))];
        var isToCome = modes.Any(mode => mode is Mode.Planned or Mode.Shall) && !modes.Any(mode => mode is Mode.Past or Mode.Perfect);
        var isOver = modes.Any(mode => mode is Mode.Past or Mode.Perfect) && !modes.Any(mode => mode is Mode.Planned or Mode.Shall or Mode.Infinitive or Mode.Possible);
        if (isToCome && Done().IsMatch(said) && !Plan().IsMatch(said))
            return "past here, yet to come in the cited text";
        return isOver && Plan().IsMatch(said) ? "yet to come here, past in the cited text" : null;
    }

    // The first clause denies; in one after it something else may be meant.
    private static bool IsDeniedAtOnce(IReadOnlyList<Reading.Word> stated)
    {
        for (var at = 0; at < stated.Count && stated[at].Sentence == stated[0].Sentence; at++)
        {
            if (stated[at].Text is "not" or "never" or "cannot" or "neither" || stated[at].Text.EndsWith("n't", StringComparison.Ordinal))
                return !(at + 1 < stated.Count && stated[at + 1].Text is "only" or "least" or "until" or "later" or "more" or "less");
            if (stated[at].Text is "but" or "although" or "while" or "whereas" or "if" || (at > 0 && stated[at].Is(Reading.WordTraits.AfterBreak)))
                return false;
        }

        return false;
    }

    [GeneratedRegex("否決|却下|除|対象外|以外|不|未|非|無|反対|拒|止", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Denied();

    [GeneratedRegex(@"(?<number>\d[\d,.]*)(?<measure>[万億兆千百]*(円|ドル|ポンド|ユーロ|人|名|社|件|個|回|台|歳|%|パーセント|割|倍|キロ|メートル|トン|か国|カ国|ヵ国|都市|年間|時間|分|校|校)?)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Counted();

    [GeneratedRegex("[\u30A1-\u30FA\u30FC]{2,}", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Katakana();

    [GeneratedRegex("[\u30A1-\u30FA\u30FC\u4E00-\u9FFF]{2}(首相|外相|大臣|市長|知事|議長|会長|社長|大統領|大使|長官|教授|理事長|部長|局長)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Office();

    [GeneratedRegex("ない|なかった|ません|せず|なく|ぬ。|ざる|拒否|否定|未だ|ずに|わず|れず|断念|見送", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Negations();

    [GeneratedRegex("予定|見込み|見通し|計画している|方針|する。$|ます。$|だろう|でしょう|つもり|目指", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex ToCome();

    [GeneratedRegex("予定|見込み|見通し|計画|方針|つもり|だろう|でしょう", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Plan();

    [GeneratedRegex("(した|った|れた|いた|ました|んだ)。?$", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Done();

    [GeneratedRegex("かもしれ|可能性|ことができ|得る|恐れ", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex May();

    [GeneratedRegex("一部の|ほとんどの|大半の|多くの", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Partial();

    [GeneratedRegex("(?<name>[\u30A1-\u30FA\u30FC\u4E00-\u9FFFA-Za-z]{2,})[はが]", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Subject();

    [GeneratedRegex("(?<name>[\u30A1-\u30FA\u30FC\u4E00-\u9FFFA-Za-z]{2,})(を|に|から)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Object();

    [GeneratedRegex("され|られ|われ|ばれ", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Passive();
}
