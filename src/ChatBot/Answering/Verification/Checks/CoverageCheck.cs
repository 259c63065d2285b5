using System.Collections.Frozen;
using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>The content words of the statement stand in the evidence, in these words or others that mean the same.</summary>
internal static class CoverageCheck
{
    // Words that carry no claim of their own, of whatever is said.
    private static readonly FrozenSet<string> Light = ("also document paper text article report according say take make hold be have do go come part thing way place order term "
        + "which whose now currently then well such like include particular especi respect further addition addit total overal call name known involv form work event occur happen item exist member locat situat base worth valu total find").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Those of them that cannot ask anybody to do anything: "call now" stands in no document that does not say so.
    private static readonly FrozenSet<string> Still = "also document paper text article report according which whose currently well such like include particular especi respect further addition addit total overal name known involv exist member locat situat base worth valu".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <param name="isStrict">No word may be missing; otherwise one in five.</param>
    public static string? Fault(Alignment alignment, bool isStrict)
    {
        var said = alignment.Statement.Words;
        var (all, missing, run, first) = (0, 0, 0, (Word?)null);
        for (var at = 0; at < said.Count; at++)
        {
            if (!said[at].IsContent)
                continue;
            all++;
            if (alignment[at] >= 0 || said[at].IsName || (isStrict ? Still : Light).Contains(said[at].Root))
            {
                run = 0;
                continue;
            }

            if (!said[at].Is(WordTraits.Ordinary) && !IsVerbal(alignment, at))
                return $"\"{said[at].Text}\" not in the cited text";
            if (Replaces(alignment, at) is { } other)
                return $"\"{said[at].Text}\" where the cited text says \"{other.Text}\"";
            (missing, run, first) = (missing + 1, run + 1, first ?? said[at]);
            if (run >= 2)
                return $"\"{first.Text} ... {said[at].Text}\" not in the cited text";
        }

        return (isStrict ? missing : missing * 5 - all) > 0 ? $"\"{first!.Text}\" not in the cited text" : null;
    }

    private static bool IsVerbal(Alignment alignment, int at) =>
        alignment.Said(at).Text.EndsWith("ing", StringComparison.Ordinal) || alignment.Said(at).Text.EndsWith("ly", StringComparison.Ordinal) || Modes.Of(alignment.Statement.Words, at) is not Mode.Open;

    // "the police authority" for "the health authority": its neighbours are the evidence's, and one other word stands between them.
    private static Word? Replaces(Alignment alignment, int at)
    {
        if (IsVerbal(alignment, at) || Beside(alignment, at, -1) is not (>= 0 and var left))
            return null;
        if (IsLast(alignment, at))
            return alignment.Evidence.Words.Skip(left + 1).FirstOrDefault(word => word.IsContent) is { } last && last.Sentence == alignment.Evidence.Words[left].Sentence && !IsSaid(alignment, last) ? last : null;
        if (Beside(alignment, at, 1) is not (>= 0 and var right) || left >= right)
            return null;
        Word[] between = [.. alignment.Evidence.Words.Skip(left + 1).Take(right - left - 1).Where(word => word.IsContent)];
        return between.Length == 1 && !IsSaid(alignment, between[0]) ? between[0] : null;
    }

    private static bool IsSaid(Alignment alignment, Word stated) => alignment.Statement.Words.Any(word => word.DistanceTo(stated) is not null);

    private static bool IsLast(Alignment alignment, int at) => alignment.Statement.Words.Skip(at + 1).All(word => word.Is(WordTraits.Function));

    private static int Beside(Alignment alignment, int at, int step)
    {
        for (var word = at + step; word >= 0 && word < alignment.Statement.Words.Count; word += step)
            if (!alignment.Said(word).Is(WordTraits.Function))
                return alignment[word];
        return -1;
    }
}
