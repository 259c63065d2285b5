using ChatBot.Answering.Verification.Reading;
using ChatBot.Answering.Verification.Vocabulary;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>An office the statement gives to somebody the evidence, or else the document, gives to the same person.</summary>
internal static class RoleCheck
{
    private const int Reach = 6;

    // One office under two names.
    private static readonly string[][] Same =
        [["chair", "chairman", "chairwoman", "chairperson"], ["ceo", "chief", "executive"], ["pm", "minister", "premier"], ["spokesperson", "spokesman", "spokeswoman"], ["adviser", "advisor"], ["founder", "cofounder"], ["head", "leader", "chief"], ["president"], ["mp", "member"]];

    public static string? Fault(Alignment alignment, IReadOnlyList<Evidence> evidence)
    {
        var said = alignment.Statement.Words;
        for (var at = 0; at < said.Count; at++)
        {
            if (!said[at].Is(WordTraits.Role) || IsDifferentUse(said, at) || Holder(said, at) is not { } holder)
                continue;
            var office = OfficePhrase.At(said, at);
            if (IsGiven(alignment.Evidence.Words, office, said[holder]))
                continue;
            if (!alignment.Evidence.Words.Any(word => word.Root == said[holder].Root) || !evidence.Any(one => IsGiven(Around(one, said[holder]), office, said[holder])))
                return $"{said[at].Text} {said[holder].Text} not in the cited text";
        }

        return null;
    }

    // "will head", "members of": verbs and plain nouns that look like an office.
    private static bool IsDifferentUse(IReadOnlyList<Word> words, int at) =>
        Modes.Of(words, at) is not (Mode.Open or Mode.Present or Mode.Past) && !words[at].Is(WordTraits.Name);

    // The person stands right after the office, or before it with a comma, "is", "as" or an article between.
    private static int? Holder(IReadOnlyList<Word> words, int at)
    {
        for (var next = at + 1; next < words.Count && next <= at + 2 && !words[next].Is(WordTraits.AfterBreak); next++)
        {
            if (IsPerson(words, next))
                return Last(words, next);
            if (words[next].Place == 0 && !words[next].Is(WordTraits.Role))
                break;
        }

        // "The Foreign Minister of Kenya, Grace Mutua".
        if (OfficePhrase.At(words, at).To is var behind && behind > at + 1 && behind < words.Count && words[behind].Sentence == words[at].Sentence && words[behind].Is(WordTraits.AfterBreak) && IsPerson(words, behind))
            return Last(words, behind);
        for (var before = OfficePhrase.At(words, at).From - 1; before >= Math.Max(0, at - 5) && words[before].Sentence == words[at].Sentence; before--)
        {
            if (IsPerson(words, before))
                return before;
            if (!words[before].Is(WordTraits.Role) && words[before].Place == 0 && words[before].Text is not ("is" or "was" or "as" or "the" or "a" or "became" or "deputy" or "vice" or "former" or "prime"))
                break;
        }

        return null;
    }

    private static bool IsPerson(IReadOnlyList<Word> words, int at) =>
        words[at].Is(WordTraits.Name) && words[at].Place == 0 && !words[at].Is(WordTraits.Role | WordTraits.Acronym) && !Meanings.Knows(words[at].Root);

    private static int Last(IReadOnlyList<Word> words, int at)
    {
        while (at + 1 < words.Count && IsPerson(words, at + 1) && !words[at + 1].Is(WordTraits.AfterBreak))
            at++;
        return at;
    }

    private static bool IsGiven(IReadOnlyList<Word> words, OfficePhrase role, Word holder)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!IsSame(words[at], role.Office) || !role.AgreesWith(OfficePhrase.At(words, at)))
                continue;
            var office = OfficePhrase.At(words, at);
            // "Trade Minister Ingrid Dahl", "the Mayor of Leeds, Helen Drury": the name that follows at once holds the office, whoever else is near.
            var after = office.To < words.Count && IsPerson(words, office.To);
            var before = Before(words, office.From);
            if (after && ((office.To == at + 1 && !words[office.To].Is(WordTraits.AfterBreak)) || (before < 0 && OpensPhrase(words, office.From))))
            {
                if (Enumerable.Range(office.To, Last(words, office.To) - office.To + 1).Any(near => words[near].Root == holder.Root))
                    return true;
                continue;
            }

            var (nearest, own) = (int.MaxValue, int.MaxValue);
            for (var near = Math.Max(0, at - (2 * Reach)); near <= Math.Min(words.Count - 1, office.To - 1 + (2 * Reach)); near++)
            {
                if ((near >= at && near < office.To) || !words[near].Is(WordTraits.Name) || words[near].Place > 0 || words[near].Is(WordTraits.Role))
                    continue;
                var way = near >= office.To ? near - office.To + 1 : at - near;
                nearest = Math.Min(nearest, way);
                if (words[near].Root == holder.Root)
                    own = Math.Min(own, way);
            }

            if (own <= Reach || (own < int.MaxValue && own <= nearest + 2))
                return true;
        }

        return false;
    }

    // In a list of "Name, Office, Institution" what follows holds no office.
    private static bool OpensPhrase(IReadOnlyList<Word> words, int from) =>
        from == 0 || words[from - 1].Sentence != words[from].Sentence || words[from - 1].Text == "the";

    // "Imran Aziz, the Leader": the person right before the office, a comma or "is" between.
    private static int Before(IReadOnlyList<Word> words, int from)
    {
        var at = from - 1;
        while (at >= 0 && words[at].Text is "the" or "a" or "an" or "is" or "was" or "as" or "who")
            at--;
        return at >= 0 && words[at].Sentence == words[from].Sentence && IsPerson(words, at) ? at : -1;
    }

    private static bool IsSame(Word word, Word role) => word.Root == role.Root || Array.Exists(Same, names => names.Contains(word.Text) && names.Contains(role.Text));

    // The document's own words about the person.
    private static List<Word> Around(Evidence evidence, Word holder)
    {
        var words = new List<Word>();
        foreach (var block in evidence.Document.Blocks)
        {
            var text = block.Span.Of(evidence.Document.Text);
            if (text.Contains(holder.Text, StringComparison.OrdinalIgnoreCase))
                WordReader.Read(text, new Knowledge.Span(0, text.Length), words);
        }

        return words;
    }
}
