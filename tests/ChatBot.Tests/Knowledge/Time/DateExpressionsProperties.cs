using ChatBot.Knowledge;
using ChatBot.Knowledge.Time;
using CsCheck;

namespace ChatBot.Tests.Knowledge.Time;

public sealed class DateExpressionsProperties
{
    private static readonly string[] Pieces =
    [
        "3", "31", "2023", "1,200", "3.5", "May", "may", "Nov.", "next", "last", "this", "month", "week", "years", "of", "the", "in", "on", "Friday",
        "spring", "ago", "early", "end", "Q3", "FY24", "1980s", "century", "19th", "-", "/", ",", ".", "to", "from", "between", "and", "second", "half",
        "年", "月", "日", "令和", "元", "来月", "先週", "十", "〇", "から", "前", "後", "度", "末", "過去", "今後", "曜", "金", "(", ")", "999999999999", "today",
    ];

    private static readonly Gen<string> Texts =
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 24], Gen.Bool, (pieces, spaced) => string.Join(spaced ? " " : "", pieces));

    private static readonly Gen<DateOnly> Anchors = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    [Fact]
    public void Any_text_and_any_day_give_mentions_in_order_inside_the_part_that_was_read() =>
        Gen.Select(Texts, Anchors, Gen.Int[0, 20], Gen.Int[0, 20]).Sample((text, anchor, before, after) =>
        {
            var part = new Span(Math.Min(before, text.Length), Math.Max(Math.Min(before, text.Length), text.Length - after));
            var end = part.Start;
            foreach (var mention in DateExpressions.Find(text, part, anchor))
            {
                Assert.True(mention.Span.Start >= end && mention.Span.Length > 0 && mention.Span.End <= part.End, $"{mention} in '{text}'");
                Assert.True(mention.First <= mention.Last, $"{mention} in '{text}'");
                end = mention.Span.End;
            }
        });

    [Fact]
    public void Any_characters_are_read_without_a_fault() =>
        Gen.String.Sample(text => DateExpressions.Find(text, new DateOnly(2023, 11, 30)).Count >= 0);

    [Fact]
    public void Every_day_is_read_back_however_it_is_written() =>
        Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber].Select(DateOnly.FromDayNumber).Sample(day =>
        {
            foreach (var format in (string[])["yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy", "dd/MM/yyyy", "yyyy年M月d日", "yyyy/M/d"])
            {
                var text = $"It was on {day.ToString(format, System.Globalization.CultureInfo.InvariantCulture)}.";
                var mention = Assert.Single(DateExpressions.Find(text, null));
                Assert.Equal((day, day, false), (mention.First, mention.Last, mention.Relative));
            }
        });

    [Fact]
    public void Without_an_anchor_nothing_relative_is_told() =>
        Texts.Sample(text => Assert.DoesNotContain(DateExpressions.Find(text, null), mention => mention.Relative));
}
