using ChatBot.Answering.Verification.Reading;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>Every name of the statement stands in the evidence, in short or in full, or is what a pronoun of it points back to.</summary>
internal static class NameCheck
{
    // Characters before the evidence in which what "he", "it" or "the Accord" points to is looked for.
    private const int PointingBack = 600;

    public static string? Fault(Alignment alignment, IReadOnlyList<Evidence> evidence)
    {
        var words = alignment.Statement.Words;
        for (var at = 0; at < words.Count;)
        {
            var to = at;
            while (to < words.Count && words[to].IsName && (to == at || Joins(words[to - 1], words[to])))
                to++;
            if (to > at && Fault(alignment, evidence, at, to) is { } name)
                return $"name {name} not in the cited text";
            at = Math.Max(to, at + 1);
        }

        return null;
    }

    private static bool Joins(Word before, Word word) => before.Sentence == word.Sentence && !word.Is(WordTraits.AfterBreak) && word.Start <= before.End + 3;

    private static string? Fault(Alignment alignment, IReadOnlyList<Evidence> evidence, int from, int to)
    {
        var words = alignment.Statement.Words;
        var missing = -1;
        for (var at = from; at < to && missing < 0; at++)
            if (alignment[at] < 0 && !words[at].InDate && !words[at].InQuantity && !IsWrittenSmall(alignment, at))
                missing = at;
        if (missing >= 0)
        {
            if (Abbreviation.Covers(alignment, from, to) || PointsBack(alignment, evidence, from, to, missing))
                return null;
            return Shown(words, from, to);
        }

        // "Clark Burnham" is nobody, though both names stand there.
        for (var at = from; at + 1 < to; at++)
            if (IsPlain(words[at]) && IsPlain(words[at + 1]) && !StandTogether(alignment, evidence, at))
                return $"{words[at].Text} {words[at + 1].Text}";
        return null;
    }

    private static bool IsPlain(Word word) => word.Place == 0 && !word.Is(WordTraits.Role | WordTraits.Ordinary) && word.Is(WordTraits.Name);

    private static bool StandTogether(Alignment alignment, IReadOnlyList<Evidence> evidence, int at)
    {
        var (first, second) = (alignment.Statement.Words[at], alignment.Statement.Words[at + 1]);
        var words = alignment.Evidence.Words;
        for (var place = 0; place < words.Count; place++)
            if (words[place].Root == first.Root && words.Skip(Math.Max(0, place - 2)).Take(6).Any(other => other.Root == second.Root))
                return true;
        return evidence.Any(one => StandsInDocument(one, [first.Text, second.Text]));
    }

    // "the Accord" for a word the evidence writes small, or the name's ordinary word by another: "the Government" by "the ministry".
    private static bool IsWrittenSmall(Alignment alignment, int at)
    {
        var word = alignment.Statement.Words[at];
        return alignment.Evidence.Words.Any(other => other.Root == word.Root);
    }

    private static bool PointsBack(Alignment alignment, IReadOnlyList<Evidence> evidence, int from, int to, int missing)
    {
        var words = alignment.Statement.Words;
        string[] name = [.. words.Skip(from).Take(to - from).Where(word => !word.Is(WordTraits.Role)).Select(word => word.Text)];
        // "Hiroshima Accord" for "the Accord", "Andy Burnham" for "Mayor Burnham": the document has the whole name, the evidence a part of it.
        var part = Enumerable.Range(from, to - from).FirstOrDefault(at => alignment[at] >= 0 && !words[at].Is(WordTraits.Role), -1);
        if (part >= 0 && name.Length > 1 && evidence.Any(one => StandsInDocument(one, name)))
            return true;
        if (words[missing].Place > 0 && alignment.Evidence.Words.Any(word => word.Text is "both" or "two" or "our" or "we"))
            return evidence.Any(one => Before(one).Contains(words[missing].Text, StringComparison.OrdinalIgnoreCase) || one.Document.Title.Contains(words[missing].Text, StringComparison.OrdinalIgnoreCase) || MentionsPlace(one, words[missing].Place));
        return Pronouns.Stand(alignment, from, to) && evidence.Any(one => StandsBefore(one, name));
    }

    private static bool MentionsPlace(Evidence evidence, int place) => TextReading.Of(Before(evidence), anchor: null).Words.Any(word => word.Place == place);

    private static bool StandsBefore(Evidence evidence, string[] name) => Holds($"{evidence.Document.Title} . {Before(evidence)}", name);

    private static string Before(Evidence evidence) => evidence.Document.Text[Math.Max(0, evidence.Span.Start - PointingBack)..evidence.Span.Start];

    private static bool StandsInDocument(Evidence evidence, string[] name) => Holds(evidence.Document.Text, name);

    private static bool Holds(string text, string[] name)
    {
        var found = 0;
        var tokens = new TokenReader(text);
        while (found < name.Length && tokens.MoveNext())
        {
            if (tokens.IsJapanese)
                continue;
            var word = Lexicon.Term(tokens.Surface, japanese: false).Word;
            found = word == name[found] ? found + 1 : word == name[0] ? 1 : 0;
        }

        return found == name.Length;
    }

    private static string Shown(IReadOnlyList<Word> words, int from, int to) => string.Join(' ', words.Skip(from).Take(to - from).Select(word => word.Text));
}
