using ChatBot.Knowledge.Facts.Reading;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>People named one a line under "Members of the delegation": they take part.</summary>
internal static class MemberLists
{
    private static readonly string[] Announcing = ["members", "member of the", "participants", "attendees", "delegates", "参加者", "メンバー", "団員", "出席者"];

    public static void Read(IReadOnlyList<SentenceReading> readings)
    {
        var isOpen = false;
        IReadOnlyList<string>? headings = null;
        foreach (var reading in readings)
        {
            if (headings is null || !headings.SequenceEqual(reading.Passage.HeadingPath, StringComparer.Ordinal))
            {
                headings = reading.Passage.HeadingPath;
                isOpen = headings is [.., var last] && Announces(last);
            }

            if (Person(reading) is { } at && isOpen)
                reading.Mentions[at] = reading.Mentions[at] with { Parts = [.. reading.Mentions[at].Parts, reading.Part(PartKind.Member, reading.Mentions[at].Tokens)] };
            else if (reading.FillsBlock && reading.Count > 0 && (reading.IsMark(reading.Count - 1, ':') || reading.IsMark(reading.Count - 1, '\uFF1A')))
                isOpen = Announces(reading.Sentence.Of(reading.Document.Text));
        }
    }

    // The line opens with the person, with nothing but honorifics before.
    private static int? Person(SentenceReading reading)
    {
        if (!reading.OpensBlock)
            return null;
        var at = reading.Mentions.FindIndex(mention => mention.Kind == FactKind.Person && mention.Whole.From == 0);
        return at < 0 ? null : at;
    }

    private static bool Announces(string line) =>
        Announcing.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase));
}
