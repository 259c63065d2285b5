using ChatBot.Answering.Verification.Reading;
using ChatBot.Answering.Verification.Vocabulary;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>A word of the statement that the evidence does not have, while it has the contrary.</summary>
internal static class OppositeCheck
{
    private static readonly HashSet<(string, string)> Converse =
        [.. new (string, string)[] { ("buy", "sell"), ("purchase", "sell"), ("acquire", "sell"), ("give", "receive"), ("lend", "borrow"), ("export", "import"), ("teach", "learn"), ("win", "lose"), ("send", "receive"), ("defeat", "lose") }
            .SelectMany(pair => new[] { (Roots.Of(pair.Item1), Roots.Of(pair.Item2)), (Roots.Of(pair.Item2), Roots.Of(pair.Item1)) })];

    public static string? Fault(Alignment alignment)
    {
        for (var at = 0; at < alignment.Statement.Words.Count; at++)
        {
            var word = alignment.Said(at);
            // A comparative or a place word counts even where it is a function word: "more", "below", "after".
            if (alignment[at] >= 0 && IsOfTheOther(alignment, at))
                return $"\"{word.Text}\" stands with something else in the cited text";
            var isMissing = alignment[at] < 0 && !word.InDate && !word.InQuantity && !alignment.Evidence.Words.Any(other => other.Root == word.Root);
            if (!isMissing)
                continue;
            foreach (var other in alignment.Evidence.Words)
            {
                if (other.InDate || (!Opposites.Are(word.Root, other.Root) && !Opposites.ByPrefix(word.Text, other.Text)))
                    continue;
                // What else the statement says of it, it may have from the evidence too.
                if (!alignment.Statement.Words.Any(said => said.Root == other.Root) && !IsNegated(alignment, at) && !IsSeenFromTheOtherSide(alignment, at, other))
                    return $"\"{word.Text}\" where the cited text says \"{other.Text}\"";
            }
        }

        return null;
    }

    // The evidence says both, of different things: "wheat rose while barley fell".
    private static bool IsOfTheOther(Alignment alignment, int at)
    {
        var stated = alignment.Evidence.Words;
        int[] others = [.. Enumerable.Range(0, stated.Count).Where(place => Opposites.Are(alignment.Said(at).Root, stated[place].Root))];
        return others.Length > 0 && !Locality.Holds(alignment, at, at + 1, [.. Enumerable.Range(0, stated.Count).Where(place => stated[place].Root == alignment.Said(at).Root).DefaultIfEmpty(alignment[at])], others);
    }

    // "A sold it to B" of what B bought from A: what stands before the one verb stands after the other.
    private static bool IsSeenFromTheOtherSide(Alignment alignment, int at, Word other)
    {
        if (!Converse.Contains((alignment.Said(at).Root, other.Root)))
            return false;
        var place = alignment.Evidence.Words.ToList().IndexOf(other);
        var subject = Enumerable.Range(0, at).Where(word => alignment[word] >= 0 && alignment.Said(word).IsName).Select(word => alignment[word]).LastOrDefault(-1);
        return subject > place;
    }

    // "was not rejected" of what was accepted.
    private static bool IsNegated(Alignment alignment, int at) =>
        Enumerable.Range(Math.Max(0, at - 3), Math.Min(3, at)).Any(before => alignment.Said(before).Text is "not" or "never" or "no" or "without");
}
