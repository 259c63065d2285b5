using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>Of several cited sentences none lends its verb to what another speaks of: "the board approved, the council rejected" is not "the council approved".</summary>
internal static class MixtureCheck
{
    public static string? Fault(Alignment alignment)
    {
        var (said, stated) = (alignment.Statement.Words, alignment.Evidence.Words);
        if (stated.Count == 0 || stated[0].Sentence == stated[^1].Sentence)
            return null;
        for (var verb = 0; verb < said.Count; verb++)
        {
            if (alignment[verb] is not (>= 0 and var place) || !IsVerb(said, verb) || !IsVerb(stated, place))
                continue;
            var (isTurned, isPassive) = (IsPassive(said, verb) != IsPassive(stated, place), IsPassive(said, verb));
            if (IsTakenFromElsewhere(alignment, Beside(said, verb, -1), isTurned ? Beside(stated, place, 1) : Beside(stated, place, -1), place))
                return $"\"{said[verb].Text}\" is said of something else in the cited text";
            if (isTurned && isPassive && verb + 1 < said.Count && said[verb + 1].Text == "by" && IsTakenFromElsewhere(alignment, Beside(said, verb, 1), Beside(stated, place, -1), place))
                return $"\"{said[verb].Text}\" is somebody else's doing in the cited text";
        }

        return null;
    }

    // The statement's word comes from another sentence than the verb, which has its own in that place: one the statement does not name.
    private static bool IsTakenFromElsewhere(Alignment alignment, int ours, int own, int verb)
    {
        var (said, stated) = (alignment.Statement.Words, alignment.Evidence.Words);
        return ours >= 0 && own >= 0 && alignment[ours] is >= 0 and var place && stated[place].Sentence != stated[verb].Sentence && !said.Any(word => word.DistanceTo(stated[own]) is not null);
    }

    private static int Beside(IReadOnlyList<Word> words, int verb, int step)
    {
        for (var at = verb + step; at >= 0 && at < words.Count && words[at].Sentence == words[verb].Sentence; at += step)
            if (words[at].IsContent)
                return at;
        return -1;
    }

    private static bool IsVerb(IReadOnlyList<Word> words, int at) =>
        !words[at].Is(WordTraits.Function) && !words[at].IsName && (Modes.Of(words, at) is not (Mode.Open or Mode.Infinitive) || IsPassive(words, at));

    private static bool IsPassive(IReadOnlyList<Word> words, int at) =>
        Modes.IsVerbForm(words[at]) && ((at > 0 && words[at - 1].Text is "is" or "are" or "was" or "were" or "be" or "been" or "being") || (at + 1 < words.Count && words[at + 1].Text == "by"));
}
