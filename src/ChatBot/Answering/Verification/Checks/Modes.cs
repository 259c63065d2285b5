using System.Collections.Frozen;
using ChatBot.Answering.Verification.Reading;
using ChatBot.Answering.Verification.Vocabulary;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>Reads a verb's mode from the words before it, and else from its form.</summary>
internal static class Modes
{
    private const int Back = 5;

    private static readonly FrozenSet<string> Plans =
        "plan intend aim expect propos hope seek schedul due set go commit pledg promis vow want wish agre about readi prepar look decid ask urg invit call order try offer threaten undertak"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static Mode Of(IReadOnlyList<Word> words, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - Back) && words[before].Sentence == words[at].Sentence; before--)
        {
            var text = words[before].Text;
            if (FromAuxiliary(words, before, at) is { } mode)
                return mode;
            if (!IsPassedOver(words, before, at) || words[before + 1].Is(WordTraits.AfterBreak))
                break;
            if (text is "to")
                return ToInfinitive(words, before);
        }

        return FromForm(words, at);
    }

    private static Mode? FromAuxiliary(IReadOnlyList<Word> words, int before, int at)
    {
        var text = words[before].Text;
        switch (text)
        {
            case "will" or "would" or "won't" or "'ll" or "wouldn't":
                return Mode.Planned;
            case "shall":
                return Mode.Shall;
            case "may" or "might" or "could" or "can" or "cannot" or "can't" or "couldn't":
                return Mode.Possible;
            case "must" or "should" or "ought":
                return Mode.Required;
            case "has" or "have" or "had" when LooksPast(words[at]) || words[before + 1].Text is "been" || words[before].Root == words[at].Root:
                return text == "had" ? Mode.Past : Mode.Perfect;
            case "was" or "were" or "did" or "wasn't" or "weren't" or "didn't":
                return Mode.Past;
            case "is" or "are" or "am" or "isn't" or "aren't" or "does" or "do" or "doesn't" or "don't":
                return words[at].Text.EndsWith("ing", StringComparison.Ordinal) ? Mode.Continuous : Mode.Present;
            default:
                return null;
        }
    }

    // "will also be formally led": what may stand between a verb and its auxiliary.
    private static bool IsPassedOver(IReadOnlyList<Word> words, int before, int at)
    {
        var word = words[before];
        return word.Text is "be" or "been" or "being" or "not" or "also" or "now" or "to" or "the" or "a" or "an" or "so" or "still" or "already" or "never" or "jointly" or "both" or "all" or "then" or "only" or "yet" or "just"
            || word.Text.EndsWith("ly", StringComparison.Ordinal)
            // "is a world leading hub": an adjective before the noun the copula leads to.
            || (word.Is(WordTraits.Ordinary) && !word.IsName && !LooksPast(word) && before < at && at - before <= 2 && words[before + 1].Text is not ("the" or "a" or "an" or "its" or "their") && !LooksPast(words[at]) && before > 0 && words[before - 1].Is(WordTraits.Function));
    }

    private static Mode ToInfinitive(IReadOnlyList<Word> words, int to)
    {
        if (to == 0)
            return Mode.Infinitive;
        var lead = words[to - 1];
        if (lead.Text is "has" or "have" or "had" or "need" or "needs" or "required" or "obliged" or "obligated")
            return Mode.Required;
        if (lead.Text is "able" or "allowed" or "permitted" or "free")
            return Mode.Possible;
        return lead.Text is "is" or "are" or "was" or "were" || Plans.Contains(lead.Root) ? Mode.Planned : lead.Text is "continues" or "continue" or "helped" or "helps" or "began" or "used" or "failed" or "refused" or "declined" or "continued" or "managed" ? Mode.Open : Mode.Infinitive;
    }

    private static Mode FromForm(IReadOnlyList<Word> words, int at)
    {
        var word = words[at];
        if (word.Is(WordTraits.Name) || word.Place > 0)
            return Mode.Open;
        if (LooksPast(word))
        {
            var follows = at > 0 && words[at - 1].Sentence == word.Sentence && !word.Is(WordTraits.AfterBreak) && (words[at - 1].IsName || words[at - 1].Text is "he" or "she" or "it" or "they" or "who" or "which" or "we");
            var byNext = at + 1 < words.Count && words[at + 1].Text is "by" or "in" or "at" or "on" or "from" or "with" or "for";
            return follows && !byNext ? Mode.Past : at + 1 < words.Count && words[at + 1].Text == "by" ? Mode.Open : Mode.Participle;
        }

        // "the company cut its costs": the past of such a verb looks like its present.
        if (at > 0 && words[at - 1].IsContent && !word.Is(WordTraits.AfterBreak) && words[at - 1].Sentence == word.Sentence && at + 1 < words.Count && (words[at + 1].Is(WordTraits.Function) || (words[at - 1].IsName && words[at + 1].IsName))
            && word.Text is "cut" or "put" or "set" or "hit" or "let" or "shut" or "spread" or "quit" or "split" or "beat" or "hurt" or "cost")
        {
            return Mode.Participle;
        }

        // "Manchester hosts the": a third person between a name and what it governs.
        var third = word.Text.EndsWith('s') && !word.Text.EndsWith("ss", StringComparison.Ordinal) && at > 0 && at + 1 < words.Count && !word.Is(WordTraits.AfterBreak) && !word.Is(WordTraits.Possessive)
            && (words[at - 1].IsName || words[at - 1].Text is "it" or "he" or "she" or "which" or "who" || (words[at - 1].IsContent && (words[at + 1].IsName || words[at + 1].InQuantity || words[at + 1].Text is "the" or "a" or "an" or "that" or "its")))
            && words[at + 1].Text is not ("of" or "and" or "for" or "in" or "on" or "between" or "are" or "is" or "were" or "have" or "will");
        return third && (words[at + 1].Is(WordTraits.Function) || words[at + 1].IsName || words[at + 1].InQuantity) ? Mode.Present : Mode.Open;
    }

    public static bool IsVerbForm(Word word) => !word.Is(WordTraits.Name) && LooksPast(word);

    private static bool LooksPast(Word word) =>
        Roots.IsIrregularPast(word.Text) || (word.Text.Length > 3 && word.Text.EndsWith("ed", StringComparison.Ordinal) && (word.Text[^3] != 'e' || word.Text is "agreed" or "freed" or "decreed" or "guaranteed"));
}
