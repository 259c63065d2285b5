using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>What came before and what after: "she resigned after they had criticised her" does not carry that they criticised her after she resigned.</summary>
internal static class SequenceCheck
{
    public static string? Fault(Alignment alignment)
    {
        var (said, stated) = (alignment.Statement.Words, alignment.Evidence.Words);
        for (var at = 1; at < said.Count; at++)
        {
            if (said[at].Text is not ("after" or "before") || Verb(alignment, at, -1) is not { } first || Verb(alignment, at, 1) is not { } second)
                continue;
            for (var place = 0; place < stated.Count; place++)
            {
                if (stated[place].Text is not ("after" or "before") || stated[place].Sentence != stated[first].Sentence)
                    continue;
                var isTurned = stated[place].Text != said[at].Text;
                if (isTurned ? first < place && place < second : second < place && place < first)
                    return $"\"{said[at].Text}\" tells another order than the cited text";
            }
        }

        return null;
    }

    // The nearest verb on that side that the evidence has.
    private static int? Verb(Alignment alignment, int from, int step)
    {
        var said = alignment.Statement.Words;
        for (var at = from + step; at >= 0 && at < said.Count && said[at].Sentence == said[from].Sentence; at += step)
            if (alignment[at] >= 0 && !said[at].IsName && Modes.Of(alignment.Evidence.Words, alignment[at]) is Mode.Past or Mode.Perfect or Mode.Participle or Mode.Planned or Mode.Present)
                return alignment[at];
        return null;
    }
}
