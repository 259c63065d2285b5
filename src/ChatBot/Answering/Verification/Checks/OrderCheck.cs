using System.Collections.Frozen;
using ChatBot.Answering.Verification.Reading;
using ChatBot.Answering.Verification.Vocabulary;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>Who does what to whom: the two sides of a verb, of "than", and of "from" and "to" are not exchanged.</summary>
internal static class OrderCheck
{
    private const int Reach = 12;

    // Both sides do the same to each other.
    private static readonly FrozenSet<string> Mutual =
        "meet agre sign cooper collabor discuss talk match equal marri partner work resembl share concur speak conclud negoti sai add note state explain tell accord announc argu".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string, string)[] Contrary = [("from", "to"), ("from", "into"), ("before", "after"), ("above", "below"), ("over", "under"), ("inside", "outside"), ("for", "against"), ("with", "without")];

    public static string? Fault(Alignment alignment)
    {
        var said = alignment.Statement.Words;
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at].Text == "than" ? IsExchangedAtThan(alignment, at) : alignment[at] >= 0 && !said[at].IsName && !Mutual.Contains(said[at].Root) && IsExchanged(alignment, at, alignment[at]))
                return $"the sides of \"{said[at].Text}\" are exchanged";
            if (alignment[at] >= 0 && Preposition(said, at) is { } ours && Preposition(alignment.Evidence.Words, alignment[at]) is { } theirs
                && (Contrary.Contains((ours, theirs)) || Contrary.Contains((theirs, ours))))
            {
                return $"\"{ours} {said[at].Text}\" where the cited text says \"{theirs}\"";
            }
        }

        return null;
    }

    private static bool IsExchanged(Alignment alignment, int verb, int stated)
    {
        if (!IsVerb(alignment.Evidence.Words, stated) || !(IsVerb(alignment.Statement.Words, verb) || IsPlainVerb(alignment, verb, stated)))
            return false;
        var (left, right) = (Side(alignment, verb, -1), Side(alignment, verb, 1));
        if (left >= 0 && !SaysShortly(alignment) && IsOfOtherClause(alignment, left, stated))
            return true;
        var isTurned = IsPassive(alignment.Statement.Words, verb) != IsPassive(alignment.Evidence.Words, stated);
        if (!isTurned && left > stated && Subject(alignment.Evidence.Words, stated) is >= 0 and var subject && alignment.Back(subject) > verb)
            return true;
        if (left < 0 || right < 0)
            return false;
        if (!isTurned && left > stated && right > stated && right < left && !SaysShortly(alignment) && HasOtherSubject(alignment, verb, stated))
            return true;
        return isTurned ? left < stated && stated < right : right < stated && stated < left;
    }

    // "But Hungary has not yet done so": the verb stands for both.
    private static bool SaysShortly(Alignment alignment) =>
        alignment.Evidence.Words.Zip(alignment.Evidence.Words.Skip(1)).Any(pair => pair.First.Text is "do" or "does" or "did" or "done" && pair.Second.Text == "so");

    // "Clubs rent the hall": the plural's verb, which the evidence has in another form.
    private static bool IsPlainVerb(Alignment alignment, int verb, int stated)
    {
        var said = alignment.Statement.Words;
        return said[verb].Root == alignment.Evidence.Words[stated].Root && verb > 0 && said[verb - 1].IsContent && !said[verb].Is(WordTraits.AfterBreak) && verb + 1 < said.Count && (said[verb + 1].InQuantity || said[verb + 1].Text is "the" or "a" or "an" or "its" or "their");
    }

    // What does it in the statement the evidence has behind the verb, and somebody else before it: one the statement does not
    // name where a name is wanted, or one that it puts behind the verb in turn.
    private static bool HasOtherSubject(Alignment alignment, int verb, int stated)
    {
        var (said, words) = (alignment.Statement.Words, alignment.Evidence.Words);
        var subject = verb - 1;
        while (subject >= 0 && said[subject].Is(WordTraits.Function) && said[subject].Sentence == said[verb].Sentence)
            subject--;
        if (subject < 0 || alignment[subject] < 0)
            return false;
        var nearest = -1;
        for (var at = stated - 1; at >= 0 && words[at].Sentence == words[stated].Sentence; at--)
        {
            if (!words[at].IsContent)
                continue;
            nearest = nearest < 0 ? at : nearest;
            if (alignment.Back(at) > verb && (at == nearest || words[at].IsName))
                return true;
        }

        return nearest >= 0 && stated - nearest <= Reach && alignment.Back(nearest) < 0 && said[subject].Is(WordTraits.Name);
    }

    // The nearest word before the verb that says something, in its sentence.
    private static int Subject(IReadOnlyList<Word> words, int verb)
    {
        for (var at = verb - 1; at >= 0 && words[at].Sentence == words[verb].Sentence; at--)
            if (words[at].IsContent)
                return at;
        return -1;
    }

    // "Wheat rose while barley fell" does not carry "barley rose": the verb has a subject of its own on its side of "while".
    private static bool IsOfOtherClause(Alignment alignment, int left, int stated)
    {
        var words = alignment.Evidence.Words;
        if (words[left].Sentence != words[stated].Sentence)
            return false;
        for (var at = Math.Min(left, stated) + 1; at < Math.Max(left, stated); at++)
            if (words[at].Text is "while" or "whereas" or "but" && at + 1 < words.Count && !words[at + 1].Text.EndsWith("ing", StringComparison.Ordinal) && Enumerable.Range(Math.Min(left, stated), at - Math.Min(left, stated)).Any(before => IsVerb(words, before)) && HasSubject(words, stated))
                return true;
        return false;
    }

    private static bool HasSubject(IReadOnlyList<Word> words, int verb)
    {
        for (var at = verb - 1; at >= Math.Max(0, verb - Reach) && words[at].Sentence == words[verb].Sentence && words[at].Text is not ("while" or "whereas" or "but"); at--)
            if (words[at].IsContent)
                return true;
        return false;
    }

    private static bool IsExchangedAtThan(Alignment alignment, int than)
    {
        // "A sells more to B than C does": the first thing named before it is what is compared.
        var said = alignment.Statement.Words;
        var (left, right) = (First(alignment, Enumerable.Range(0, than).Where(at => said[at].Sentence == said[than].Sentence)), First(alignment, Enumerable.Range(than + 1, said.Count - than - 1)));
        for (var place = 0; place < alignment.Evidence.Words.Count; place++)
            if (alignment.Evidence.Words[place].Text == "than" && right >= 0 && left >= 0)
                return right < place && place < left;
        return false;
    }

    // The nearest word of that side that the evidence has in the verb's sentence; the verb of another clause ends the search.
    private static int Side(Alignment alignment, int verb, int step)
    {
        var (said, sentence) = (alignment.Statement.Words, alignment.Evidence.Words[alignment[verb]].Sentence);
        for (var at = verb + step; at >= 0 && at < said.Count && Math.Abs(at - verb) <= Reach && said[at].Sentence == said[verb].Sentence; at += step)
        {
            if (!said[at].IsContent || said[at].Text.EndsWith("ly", StringComparison.Ordinal))
                continue;
            if (IsVerb(said, at) && !said[at].IsName)
                return -1;
            return alignment[at] >= 0 && alignment.Evidence.Words[alignment[at]].Sentence == sentence ? alignment[at] : -1;
        }

        return -1;
    }

    private static int First(Alignment alignment, IEnumerable<int> words) =>
        words.Where(at => alignment.Said(at).IsContent && alignment[at] >= 0).Select(at => alignment[at]).FirstOrDefault(-1);

    private static bool IsVerb(IReadOnlyList<Word> words, int at) =>
        !words[at].Is(WordTraits.Function) && (Modes.Of(words, at) is not (Mode.Open or Mode.Infinitive) || (at + 1 < words.Count && words[at + 1].Text == "by" && IsPassive(words, at)));

    // "was hosted by", and "hosted by" alone.
    private static bool IsPassive(IReadOnlyList<Word> words, int at)
    {
        if (!words[at].Text.EndsWith("ed", StringComparison.Ordinal) && !Roots.IsIrregularPast(words[at].Text) && words[at].Text is not ("cut" or "put" or "set" or "hit" or "let" or "shut" or "spread" or "split" or "read"))
            return false;
        if (at + 2 < words.Count && words[at + 1].Text == "by" && !words[at + 2].InQuantity)
            return true;
        for (var before = at - 1; before >= Math.Max(0, at - 3); before--)
        {
            if (words[before + 1].Is(WordTraits.AfterBreak) || words[before].Sentence != words[at].Sentence)
                return false;
            if (words[before].Text is "is" or "are" or "was" or "were" or "be" or "been" or "being")
                return true;
        }

        return false;
    }

    private static string? Preposition(IReadOnlyList<Word> words, int at)
    {
        if (!words[at].IsName)
            return at > 0 && words[at - 1].Text is "from" or "to" or "into" ? words[at - 1].Text : null;
        for (var before = at - 1; before >= Math.Max(0, at - 4) && words[before].Sentence == words[at].Sentence; before--)
        {
            if (words[before].Text is "from" or "to" or "into" or "before" or "after" or "above" or "below" or "over" or "under" or "inside" or "outside" or "for" or "against" or "with" or "without")
                return words[before].Text;
            if (!words[before].IsName && !words[before].Is(WordTraits.Role) && words[before].Text is not ("the" or "a" or "of"))
                return null;
        }

        return null;
    }
}
