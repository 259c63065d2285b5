using ChatBot.Answering.Quoting;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge.Facts;

namespace ChatBot.Briefings.Sections;

/// <summary>Events: what is to come, the nearest first; then what was, the latest first; then what has no date.</summary>
internal static class EventSection
{
    private const int AtMost = 8;
    private const int UndatedAtMost = 2;

    // UTF-16 code units; a longer sentence gives way to the name.
    private const int LongestSentence = 300;

    public static IEnumerable<DraftLine> Of(Material material) => Shown(material).Select(subject => Line(subject, material));

    public static IReadOnlyList<Subject> Shown(Material material)
    {
        var today = material.Request.Today;
        var events = material.Subjects(FactKind.Event);
        var shown = events.Where(subject => subject.Date is not null).Take(AtMost - UndatedAtMost)
            .Concat(events.Where(subject => subject.Date is null).Take(UndatedAtMost)).ToLookup(subject => subject.Date?.On(today));
        return
        [
            .. shown[EventState.Now].OrderBy(subject => subject.Date!.Last),
            .. shown[EventState.Upcoming].OrderBy(subject => subject.Date!.First),
            .. shown[EventState.Over].OrderByDescending(subject => subject.Date!.First),
            .. shown[null],
        ];
    }

    private static DraftLine Line(Subject subject, Material material)
    {
        if (subject.Date is not { } date)
        {
            // Without a date the name alone says next to nothing; the sentence says where and with whom.
            var fact = subject.Group.Naming;
            var sentence = new Evidence(fact.Document, fact.Sentence);
            return new DraftLine(fact.Sentence.Length <= LongestSentence ? DatedQuote.Of(sentence, material.Language) : fact.Name, [sentence]);
        }

        FactPart[] leaders = [.. subject.Telling.Of(PartKind.Leader).OrderBy(part => part.Span.Start)];
        var led = leaders.Length == 0 ? null : $" – {string.Join("; ", leaders.Select(part => part.Text))}";
        return subject.Line(material.Language, led) with { State = date.On(material.Request.Today) };
    }
}
