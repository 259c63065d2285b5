using System.Xml.Linq;
using ChatBot.Briefings;
using ChatBot.Briefings.Timelines;
using ChatBot.Knowledge.Facts;
using CsCheck;

namespace ChatBot.Tests.Briefings;

public sealed class TimelineTests
{
    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.String[Gen.Char["abcdefgh MWij"], 1, 300],
        Gen.String[Gen.Char["広島アコード日英半導体"], 1, 200],
        Gen.String[1, 60]);

    [Fact]
    public void Labels_never_meet_and_stay_within_the_picture() =>
        Gen.Select(Names, Gen.Int[0, 20_000], Gen.Bool).Array[1, Chronicler.AtMost].Sample(entries =>
        {
            var (marks, height) = TimelineLayout.Of(Timeline(entries), TimelineTheme.Light);
            var boxes = marks.OfType<TextMark>().Select(Box).ToArray();
            for (var one = 0; one < boxes.Length; one++)
            {
                Assert.True(boxes[one].Left >= 0 && boxes[one].Right <= TimelineLayout.Width && boxes[one].Bottom <= height, $"{boxes[one]} leaves the picture");
                for (var other = 0; other < one; other++)
                    Assert.False(Meet(boxes[one], boxes[other]), $"{boxes[one]} meets {boxes[other]}");
            }
        });

    [Fact]
    public void Two_labels_in_one_place_are_seen_to_meet() =>
        Assert.True(Meet(Box(new TextMark(10, 20, "one", 16, "#000")), Box(new TextMark(12, 24, "two", 16, "#000"))));

    [Fact]
    public void Whatever_a_document_says_the_picture_is_well_formed() =>
        Gen.Select(Names, Gen.Int[0, 20_000], Gen.Bool).Array[1, 5].Sample(entries =>
            Assert.Equal("svg", XDocument.Parse(TimelineSvg.Of(Timeline(entries), TimelineTheme.Dark)).Root!.Name.LocalName));

    [Fact]
    public void What_is_to_come_is_hollow_and_stands_below_today()
    {
        var timeline = Timeline([("Tidal Pact", 0, true), ("Harbour visit", 19_000, false)]);
        var (marks, _) = TimelineLayout.Of(timeline, TimelineTheme.Light);
        var dots = marks.OfType<DotMark>().Where(dot => dot.Radius > 5).ToArray();
        var today = Assert.Single(marks.OfType<LineMark>(), line => line.IsDashed);
        Assert.Equal([false, true], dots.Select(dot => dot.IsHollow));
        Assert.True(dots[0].Y < today.Y1 && today.Y1 < dots[1].Y);
    }

    private static Timeline Timeline((string Name, int Day, bool IsAgreement)[] entries)
    {
        var today = new DateOnly(2024, 6, 1);
        return new Timeline(null, "Timeline", "en", today, [.. entries.OrderBy(entry => entry.Day).Select(entry => Entry(entry, today))], 0, [], 1);
    }

    private static TimelineEntry Entry((string Name, int Day, bool IsAgreement) entry, DateOnly today)
    {
        var day = new DateOnly(1980, 1, 1).AddDays(entry.Day);
        var state = day > today ? EventState.Upcoming : EventState.Over;
        return new TimelineEntry(entry.IsAgreement ? FactKind.Agreement : FactKind.Event, entry.Name, ChatBot.Answering.DateWording.Of(day, day, "en"), day, day, state, 1);
    }

    private static (double Left, double Top, double Right, double Bottom) Box(TextMark text)
    {
        var width = TextWidth.Of(text.Text, text.Size);
        var left = text.EndsAtX ? text.X - width : text.X;
        return (left, text.Y - (text.Size * 0.85), left + width, text.Y + (text.Size * 0.22));
    }

    private static bool Meet((double Left, double Top, double Right, double Bottom) one, (double Left, double Top, double Right, double Bottom) other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
