using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>Who something was done by: "the appeal by the company" is not carried by "the appeal by the fishermen, ... the company".</summary>
internal static class ByCheck
{
    private const int Reach = 5;

    public static string? Fault(Alignment alignment)
    {
        var (said, stated) = (alignment.Statement.Words, alignment.Evidence.Words);
        for (var at = 1; at < said.Count; at++)
        {
            if (said[at].Text != "by" || alignment[at - 1] is not (>= 0 and var done) || Agent(said, at) is not { } agent || alignment[agent] < 0)
                continue;
            if (done + 1 >= stated.Count || stated[done + 1].Text != "by" || Agent(stated, done + 1) is not { } own || stated[done].Sentence != stated[own].Sentence)
                continue;
            if (!Agents(stated, done + 1).Any(place => alignment.Said(agent).DistanceTo(stated[place]) is not null))
                return $"\"{said[at - 1].Text} by {said[agent].Text}\" where the cited text says \"by {stated[own].Text}\"";
        }

        return Doer(alignment);
    }

    // "Avery built the bridge" by "the bridge, ... built by Brandon": the doer is whom the evidence names behind "by".
    private static string? Doer(Alignment alignment)
    {
        var (said, stated) = (alignment.Statement.Words, alignment.Evidence.Words);
        for (var at = 1; at < said.Count; at++)
        {
            if (alignment[at] is not (>= 0 and var done) || done + 1 >= stated.Count || stated[done + 1].Text != "by" || Agent(stated, done + 1) is not { } own)
                continue;
            var isActive = said[at - 1].Is(WordTraits.Name) && alignment[at - 1] >= 0 && Modes.Of(said, at) == Mode.Past && !(at + 1 < said.Count && said[at + 1].Text == "by");
            if (isActive && !Agents(stated, done + 1).Any(place => said[at - 1].DistanceTo(stated[place]) is not null))
                return $"\"{said[at - 1].Text} {said[at].Text}\" where the cited text says \"by {stated[own].Text}\"";
        }

        return null;
    }

    private static int? Agent(IReadOnlyList<Word> words, int by) => Agents(words, by).Select(at => (int?)at).FirstOrDefault();

    // "By the carmaker Halden and the city": all that is named until the clause ends.
    private static IEnumerable<int> Agents(IReadOnlyList<Word> words, int by)
    {
        // "By a third", "by March": how much, or until when.
        if (words.Skip(by + 1).FirstOrDefault(word => !word.Is(WordTraits.Function)) is { InDate: true } or { InQuantity: true } or null || (by + 1 < words.Count && (words[by + 1].InDate || words[by + 1].InQuantity)))
            yield break;
        for (var at = by + 1; at < words.Count && words[at].Sentence == words[by].Sentence && (at <= by + Reach || words[at].IsName); at++)
            if (words[at].IsContent)
                yield return at;
    }
}
