using System.Collections.Frozen;
using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>What the statement denies the evidence denies, and what the evidence denies the statement does not assert.</summary>
internal static class NegationCheck
{
    private const int Scope = 7;

    // Farther from the word that is denied another clause speaks.
    private const int Nearby = 4;

    private static readonly FrozenSet<string> Always =
        "not no never none neither nor without cannot nobody nothing hardly barely unable lacks lacked lack denied denies deny excluding except nowhere unless".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforeTo = "fail refus declin yet".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static string? Fault(Alignment alignment)
    {
        var (said, stated) = (alignment.Statement.Words, alignment.Evidence.Words);
        for (var cue = 0; cue < said.Count; cue++)
        {
            if (!IsCue(said, cue) || Head(said, cue) is not { } head)
                continue;
            var first = Heads(said, cue).Where(word => alignment[word] >= 0).Select(word => alignment[word]).FirstOrDefault(-1);
            if (!Heads(said, cue).Any(word => alignment[word] >= 0 ? IsDenied(stated, alignment[word]) && (said[cue].Text != "not" || Math.Abs(alignment[word] - first) <= Nearby) : HasContrary(alignment, word)) && !DeniesShortly(alignment))
                return $"negation of {said[head].Text} not in the cited text";
        }

        for (var cue = 0; cue < stated.Count; cue++)
        {
            if (!IsCue(stated, cue))
                continue;
            if (Subject(stated, cue) is { } subject)
            {
                if (alignment.Back(subject) >= 0 && !HasCue(said))
                    return $"the cited text denies it of {stated[subject].Text}";
                continue;
            }

            if (Head(stated, cue) is not { } place)
                continue;
            var word = alignment.Back(place);
            // "Neither the union accepted it" is the same as "the union did not".
            if (word >= 0 && !IsDenied(said, word) && !(stated[cue].Text is "neither" or "nor" or "none" && HasCue(said)))
                return $"the cited text denies {said[word].Text}";
        }

        return null;
    }

    private static bool HasCue(IReadOnlyList<Word> words) => Enumerable.Range(0, words.Count).Any(at => IsCue(words, at));

    private static bool DeniesShortly(Alignment alignment)
    {
        var stated = alignment.Evidence.Words;
        return Enumerable.Range(0, stated.Count).Any(cue => IsCue(stated, cue) && Subject(stated, cue) is { } subject && alignment.Back(subject) >= 0);
    }

    // "but Hungary has not yet done so": the verb stands elsewhere, and the subject tells whom it is denied of.
    private static int? Subject(IReadOnlyList<Word> words, int cue)
    {
        if (Head(words, cue) is { } head && !(words[head].Text is "do" or "done" && head + 1 < words.Count && words[head + 1].Text == "so"))
            return null;
        for (var at = cue - 1; at >= Math.Max(0, cue - 4) && words[at].Sentence == words[cue].Sentence; at--)
            if (words[at].IsContent)
                return at;
        return null;
    }

    private static IEnumerable<int> Heads(IReadOnlyList<Word> words, int cue) =>
        Enumerable.Range(cue + 1, words.Count - cue - 1).TakeWhile(at => words[at].Sentence == words[cue].Sentence && !(words[at].Is(WordTraits.AfterBreak) && at > cue + 3)).Where(at => !words[at].Is(WordTraits.Function)).Take(4);

    private static bool HasContrary(Alignment alignment, int head) => alignment.Evidence.Words.Any(word => Vocabulary.Opposites.ByPrefix(word.Text, alignment.Said(head).Text));

    private static bool IsDenied(IReadOnlyList<Word> words, int at)
    {
        var denied = false;
        for (var cue = at; cue >= 0 && cue >= at - Scope && words[cue].Sentence == words[at].Sentence; cue--)
        {
            if (cue < at && IsCue(words, cue))
                denied = true;
            if (words[cue].Text is "but" or "although" or "while" or "whereas" && cue < at)
                break;
        }

        return denied;
    }

    private static bool IsCue(IReadOnlyList<Word> words, int at)
    {
        var (text, next) = (words[at].Text, at + 1 < words.Count ? words[at + 1].Text : "");
        if (text.EndsWith("n't", StringComparison.Ordinal))
            return true;
        if (Always.Contains(text))
            return next is not ("only" or "least" or "fewer" or "less" or "more" or "later" or "earlier" or "doubt" or "merely" or "just");
        if (text is "other")
            return next == "than";
        if (text is "instead" or "rather")
            return next is "of" or "than";
        return next == "to" && BeforeTo.Contains(words[at].Root);
    }

    private static int? Head(IReadOnlyList<Word> words, int cue)
    {
        for (var at = cue + 1; at < words.Count && at <= cue + Scope && words[at].Sentence == words[cue].Sentence; at++)
            if ((!words[at].Is(WordTraits.Function) || words[at].Text is "do" or "done") && !words[at].Text.EndsWith("ly", StringComparison.Ordinal) && words[at].Text is not ("yet" or "longer" or "been"))
                return at;
        return null;
    }
}
