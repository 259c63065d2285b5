using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Answering.Verification.Vocabulary;

namespace ChatBot.Answering.Understanding;

/// <summary>Writes out what people type short or without capitals and what would then be read as another word: "the us", "oct 2021".</summary>
internal static partial class CarelessWording
{
    // Milliseconds.
    private const int Limit = 5000;

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly FrozenDictionary<string, string> Whole = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dept"] = "department", ["depts"] = "departments", ["govt"] = "government", ["govts"] = "governments", ["gov't"] = "government", ["intl"] = "international", ["int'l"] = "international",
        ["hw"] = "how", ["whn"] = "when", ["wht"] = "what", ["wich"] = "which", ["yr"] = "year", ["yrs"] = "years", ["mgmt"] = "management", ["infra"] = "infrastructure", ["mtg"] = "meeting", ["mtgs"] = "meetings", ["gov"] = "government", ["natl"] = "national",
        ["reps"] = "representatives", ["dev"] = "development", ["univ"] = "university", ["uni"] = "university", ["unis"] = "universities", ["comms"] = "communications", ["prof"] = "professor", ["profs"] = "professors", ["w/"] = "with", ["w/o"] = "without", ["approx"] = "approximately", ["vp"] = "Vice President", ["pm"] = "Prime Minister",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Scales = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["k"] = ",000", ["m"] = " million", ["mn"] = " million", ["mln"] = " million", ["bn"] = " billion", ["b"] = " billion", ["tn"] = " trillion", ["trn"] = " trillion",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What people say, and what documents write.
    private static readonly FrozenDictionary<string, string> Verbs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["run out"] = "expire", ["draw up"] = "draft", ["put off"] = "postpone", ["call off"] = "cancel", ["turn down"] = "reject", ["pull out of"] = "withdraw from",
        ["get out of"] = "withdraw from", ["kick off"] = "begin", ["hand over"] = "transfer", ["take over from"] = "succeed", ["bring up"] = "raise", ["get together"] = "meet",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Mend(string question)
    {
        var text = Month().Replace(question, match => Months.First(month => month.StartsWith(match.Value[..3], StringComparison.OrdinalIgnoreCase)));
        text = UnitedStates().Replace(text, "US");
        text = Clipped().Replace(text, match => Whole[match.Value.ToLowerInvariant().TrimEnd('.')]);
        text = ShortNumber().Replace(text, match => $"{match.Groups["number"].Value}{Scales[match.Groups["scale"].Value.ToLowerInvariant()]}");
        text = Phrasal().Replace(text, match => Verbs.GetValueOrDefault($"{Roots.Of(match.Groups["verb"].Value.ToLowerInvariant())} {match.Groups["particle"].Value.ToLowerInvariant()}", match.Value));
        text = Office().Replace(text, match => Whole[match.Value.ToLowerInvariant()]);
        text = Please().Replace(text, "");
        return Asking().IsMatch(text) ? Empty().Replace(text, "") : text;
    }

    // "Where does it take place" asks no more than "where is it"; no document would use the words.
    [GeneratedRegex(@"^\W*(when|where|what (time|date|day))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\s+((going to )?(take|takes|taking|took) place|(being |be )?(held|going|happening|happen|coming up)(?=\W*$))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Empty();

    [GeneratedRegex(@"\b(jan|feb|apr|aug|sept?|oct|nov|dec)\b\.?(?=\s+\d)|(?<=\b(in|since|of|until|by|\d)\s+)(jan|feb|apr|aug|sept?|oct|nov|dec)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Month();

    // In small letters only: "DEV" and "MIN" may be names.
    [GeneratedRegex(@"(?<![\w.-])([Dd]epts?|govts?|gov't|intl|int'l|yrs?|mgmt|infra|mtgs?|gov|hw|whn|wht|wich|natl|reps|dev|univ|unis?|comms|[Pp]rofs?|approx|w/o?)(?![\w@])\.?(?!\w)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Clipped();

    // "$20bn"; without a sign of money "20m" is a length and "5k" a run.
    [GeneratedRegex(@"(?<number>(?<=[$£€¥][\d.,]*)\d)(?<scale>k|mn?|mln|bn?|tn|trn)\b|(?<number>\b[\d.,]*\d)(?<scale>mn|mln|bn|tn|trn)\b|(?<number>\b\d{2,3})(?<scale>k)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex ShortNumber();

    [GeneratedRegex(@"\b(?<verb>[a-z]+) (?<particle>out of|over from|out|up|off|down|over|together)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Phrasal();

    // "At 3 pm" is a time.
    [GeneratedRegex(@"\b(VP|PM|vp)\b|(?<!\d\s?)\bpm\b", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Office();

    [GeneratedRegex(@"^\W*(please|pls|plz)\b[,:]?\s*|[,;]?\s+((name|date|figure|number|list)\s+)?(please|pls|plz|thanks|thx)(?=\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Please();

    // "Tell us" and "with us" mean the asker; nothing else in small letters does.
    [GeneratedRegex(@"(?<!\b(tell|give|show|let|help|for|to|with|of|from|about|brief|remind|send|than|both|all|ask|inform)\s+)(?<![\w’'])us(?![\w’'])", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex UnitedStates();
}
