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
            if (IsGiven(alignment.Evidence.Words, said[at], said[holder]))
                continue;
            if (!alignment.Evidence.Words.Any(word => word.Root == said[holder].Root) || !evidence.Any(one => IsGiven(Around(one, said[holder]), said[at], said[holder])))
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

        for (var before = at - 1; before >= Math.Max(0, at - 5) && words[before].Sentence == words[at].Sentence; before--)
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

    private static bool IsGiven(IReadOnlyList<Word> words, Word role, Word holder)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!IsSame(words[at], role))
                continue;
            // "Trade Minister Ingrid Dahl": the name that follows at once holds the office, whoever else is near.
            if (at + 1 < words.Count && IsPerson(words, at + 1) && !words[at + 1].Is(WordTraits.AfterBreak))
            {
                if (Enumerable.Range(at + 1, Last(words, at + 1) - at).Any(near => words[near].Root == holder.Root))
                    return true;
                continue;
            }

            var (nearest, own) = (int.MaxValue, int.MaxValue);
            var office = End(words, at);
            for (var near = Math.Max(0, at - (2 * Reach)); near <= Math.Min(words.Count - 1, office + (2 * Reach)); near++)
            {
                if ((near >= at && near <= office) || !words[near].Is(WordTraits.Name) || words[near].Place > 0 || words[near].Is(WordTraits.Role))
                    continue;
                var way = near > office ? near - office : at - near;
                nearest = Math.Min(nearest, way);
                if (words[near].Root == holder.Root)
                    own = Math.Min(own, way);
            }

            if (own <= Reach || (own < int.MaxValue && own <= nearest + 2))
                return true;
        }

        return false;
    }

    // "Leader of Manchester City Council": what is led belongs to the office and holds none.
    private static int End(IReadOnlyList<Word> words, int at)
    {
        var next = at + 1;
        if (next >= words.Count || words[next].Text is not ("of" or "for" or "at") || words[next].Is(WordTraits.AfterBreak))
            return at;
        next++;
        if (next < words.Count && words[next].Text == "the")
            next++;
        while (next < words.Count && words[next].Is(WordTraits.Name) && !words[next].Is(WordTraits.AfterBreak))
            next++;
        return next - 1;
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
