using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>All is not some, most is not all, and "only" is said by the evidence or not at all.</summary>
internal static class QuantifierCheck
{
    private const int Before = 6;
    private const int After = 4;

    private enum Extent
    {
        None,
        All,
        Most,
        Many,
        Some,
        Few,
        Only,
        Both,
    }

    public static string? Fault(Alignment alignment)
    {
        var (said, stated) = (alignment.Statement.Words, alignment.Evidence.Words);
        for (var at = 0; at < said.Count; at++)
        {
            if (!said[at].InQuantity && Of(said, at) is var extent && extent != Extent.None && !IsStated(alignment, at, extent))
                return $"\"{said[at].Text}\" not in the cited text";
        }

        for (var place = 0; place < stated.Count; place++)
        {
            if (Of(stated, place) is not (Extent.Most or Extent.Few or Extent.Some) || !IsPartial(stated, place))
                continue;
            if (Head(stated, place) is { } head && alignment.Back(head) is >= 0 and var word && !HasExtent(alignment.Statement, word))
                return $"the cited text says \"{stated[place].Text}\"";
        }

        return null;
    }

    private static bool IsStated(Alignment alignment, int at, Extent extent)
    {
        var stated = alignment.Evidence.Words;
        var head = Head(alignment.Statement.Words, at);
        var place = head is { } word ? alignment[word] : -1;
        var (from, to) = place < 0 ? (0, stated.Count - 1) : (Math.Max(0, place - Before), Math.Min(stated.Count - 1, place + After));
        if (BesideName(alignment, at) is { } beside)
            return beside == extent;
        var others = false;
        for (var near = from; near <= to; near++)
        {
            if (place >= 0 && stated[near].Sentence != stated[place].Sentence)
                continue;
            var stand = Of(stated, near);
            if (stand == extent || Says(extent, stated[near]))
                return true;
            others |= stand != Extent.None || (near < place && stated[near].InQuantity && extent is not (Extent.Some or Extent.Many));
        }

        // "Most of them" is said of what was named before.
        if (Enumerable.Range(0, Math.Max(0, stated.Count - 2)).Any(near => Of(stated, near) == extent && stated[near + 1].Text == "of" && stated[near + 2].Text is "them" or "these" or "those"))
            return true;
        // A few named or counted things are "several" and "some" of them.
        return extent is Extent.Some && !others;
    }

    // "Most came from Spain, some from Italy": which of them is said the name beside it tells.
    private static Extent? BesideName(Alignment alignment, int at)
    {
        var (said, stated) = (alignment.Statement.Words, alignment.Evidence.Words);
        if (Enumerable.Range(0, stated.Count).Count(near => Of(stated, near) is Extent.All or Extent.Most or Extent.Many or Extent.Some or Extent.Few) < 2)
            return null;
        for (var word = at + 1; word < said.Count && said[word].Sentence == said[at].Sentence; word++)
        {
            if (!said[word].IsName || alignment[word] is not (>= 0 and var place))
                continue;
            for (var near = place - 1; near >= Math.Max(0, place - After) && stated[near].Sentence == stated[place].Sentence; near--)
                if (Of(stated, near) is var extent && extent != Extent.None)
                    return extent;
        }

        return null;
    }

    private static bool Says(Extent extent, Word word) => (extent, word.Text) switch
    {
        (Extent.All, "throughout" or "across" or "any" or "whole" or "entire" or "complete" or "both" or "unanimously" or "unanimous") => true,
        (Extent.Most, "majority" or "main" or "largest" or "biggest" or "highest" or "leading" or "mostly" or "top") => true,
        (Extent.Most, _) => word.Text.EndsWith("est", StringComparison.Ordinal),
        (Extent.Only, "sole" or "alone" or "one" or "except" or "unique" or "single" or "limited") => true,
        (Extent.Many, "numerous" or "multiple" or "scores" or "dozens" or "hundreds" or "thousands" or "number" or "large") => true,
        (Extent.Some, "number" or "various" or "part" or "partly" or "multiple" or "different") => true,
        (Extent.Both, "two" or "and" or "mutual" or "bilateral" or "each" or "either" or "all" or "joint" or "jointly") => true,
        _ => false,
    };

    private static bool IsPartial(IReadOnlyList<Word> words, int at) =>
        words[at].Text is "most" or "majority" ? words.ElementAtOrDefault(at - 1)?.Text != "the" : at + 1 < words.Count && words[at + 1].Text == "of";

    private static bool HasExtent(TextReading reading, int at)
    {
        for (var near = Math.Max(0, at - Before); near < at; near++)
            if (Of(reading.Words, near) != Extent.None || reading.Words[near].Text is "majority" or "part" or "no" or "none")
                return true;
        return false;
    }

    private static Extent Of(IReadOnlyList<Word> words, int at) => words[at].Text switch
    {
        "all" or "every" or "each" or "everyone" or "entire" or "whole" or "always" or "fully" or "entirely" or "completely" or "everybody" or "everything" => Extent.All,
        "both" => Extent.Both,
        "most" or "mostly" or "largely" or "majority" or "usually" or "mainly" => Extent.Most,
        "many" or "numerous" or "often" => Extent.Many,
        "some" when at + 1 < words.Count && words[at + 1].InQuantity => Extent.None,
        "some" or "several" or "certain" or "partly" or "partially" or "sometimes" => Extent.Some,
        "few" or "rarely" or "seldom" => at > 0 && words[at - 1].Text == "a" ? Extent.Some : Extent.Few,
        "only" or "solely" or "exclusively" => at > 0 && words[at - 1].Text is "not" ? Extent.None : Extent.Only,
        _ => Extent.None,
    };

    private static int? Head(IReadOnlyList<Word> words, int at)
    {
        for (var next = at + 1; next < words.Count && next <= at + After && words[next].Sentence == words[at].Sentence; next++)
            if (words[next].IsContent)
                return next;
        return null;
    }
}
