using System.Collections.Frozen;
using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>What the evidence says with an exception or on a condition the statement does not say without it.</summary>
internal static class RestrictionCheck
{
    private const int Clause = 10;
    private const int Reach = 20;

    private static readonly string[][] Exceptions = [["except"], ["excluding"], ["apart", "from"], ["other", "than"], ["but", "not"], ["save", "for"], ["with", "the", "exception", "of"]];

    private static readonly string[][] Conditions = [["if"], ["unless"], ["provided", "that"], ["on", "condition", "that"], ["as", "long", "as"], ["subject", "to"]];

    // A condition may be worded in any of these ways.
    private static readonly FrozenSet<string> Conditional = "if unless provided providing condition conditional conditions subject should when once until depend depends depending whether would could".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Sweeping = "every all each any always daily no none nobody everyone everything whole entire both".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static string? Fault(Alignment alignment)
    {
        var stated = alignment.Evidence.Words;
        for (var at = 0; at < stated.Count; at++)
        {
            if (Array.Find(Exceptions, cue => Stands(cue, stated, at)) is { } exception && !IsTold(alignment, at + exception.Length, isPhrase: true) && alignment.Statement.Words.Any(word => Sweeping.Contains(word.Text)) && IsNear(alignment, at))
                return $"the cited text makes an exception: {string.Join(' ', exception)} {Shown(stated, at + exception.Length)}";
            if (Array.Find(Conditions, cue => Stands(cue, stated, at)) is { } condition && IsCondition(stated, at) && !IsTold(alignment, at + condition.Length, isPhrase: false) && DependsOnIt(alignment, at))
                return $"the cited text makes a condition: {string.Join(' ', condition)} {Shown(stated, at + condition.Length)}";
        }

        return AddedCondition(alignment);
    }

    // "If approved, the fund pays": what the evidence says outright the statement does not make depend on anything.
    private static string? AddedCondition(Alignment alignment)
    {
        var (said, stated) = (alignment.Statement.Words, alignment.Evidence.Words);
        for (var at = 0; at < said.Count; at++)
            if (Array.Find(Conditions, cue => Stands(cue, said, at)) is { } condition && IsCondition(said, at) && !stated.Any(word => Conditional.Contains(word.Text)))
                return $"\"{string.Join(' ', condition)}\" where the cited text makes no condition";
        return null;
    }

    // "If necessary", "as if", "ask if" restrict nothing.
    private static bool IsCondition(IReadOnlyList<Word> words, int at) =>
        words[at].Text != "if" || !((at + 1 < words.Count && words[at + 1].Text is "necessary" or "possible" or "any" or "needed" or "appropriate" or "not" or "so")
            || (at > 0 && words[at - 1].Text is "as" or "even" or "ask" or "asked" or "see" or "know" or "and" or "what"));

    // The statement speaks of what is excepted, or of what the condition is.
    private static bool IsTold(Alignment alignment, int from, bool isPhrase)
    {
        var stated = alignment.Evidence.Words;
        for (var at = from; at < stated.Count && at < from + Clause && stated[at].Sentence == stated[from - 1].Sentence && (at == from || !stated[at].Is(WordTraits.AfterBreak)); at++)
        {
            // What is excepted ends with its noun, a condition with its clause.
            if (at > from && stated[at].Is(WordTraits.Function) && (isPhrase ? !stated[at - 1].Is(WordTraits.Function) : stated[at].Text is "and" or "but" && at > from + 1))
                break;
            if (alignment.Back(at) >= 0 || ((stated[at].InDate || stated[at].InQuantity) && alignment.Statement.Words.Any(word => word.Text == stated[at].Text)))
                return true;
        }

        return false;
    }

    private static bool IsNear(Alignment alignment, int cue)
    {
        var stated = alignment.Evidence.Words;
        return Enumerable.Range(Math.Max(0, cue - Clause), Math.Min(Clause, cue)).Any(at => stated[at].Sentence == stated[cue].Sentence && Sweeping.Contains(stated[at].Text));
    }

    // Something that may, will or must be stands beside the condition, and in the statement.
    private static bool DependsOnIt(Alignment alignment, int cue)
    {
        var (said, stated) = (alignment.Statement.Words, alignment.Evidence.Words);
        for (var word = 0; word < said.Count; word++)
            if (alignment[word] is >= 0 and var place && stated[place].Sentence == stated[cue].Sentence && Math.Abs(place - cue) <= Reach && !IsParted(stated, place, cue)
                && Modes.Of(stated, place) is Mode.Planned or Mode.Possible or Mode.Required or Mode.Shall)
                return true;
        return false;
    }

    private static bool IsParted(IReadOnlyList<Word> words, int one, int other) =>
        Enumerable.Range(Math.Min(one, other), Math.Abs(one - other)).Any(at => words[at].After == ';');

    private static string Shown(IReadOnlyList<Word> words, int at) => at < words.Count ? words[at].Text : "";

    private static bool Stands(string[] cue, IReadOnlyList<Word> words, int at)
    {
        if (at + cue.Length > words.Count)
            return false;
        for (var word = 0; word < cue.Length; word++)
            if (words[at + word].Text != cue[word])
                return false;
        return true;
    }
}
