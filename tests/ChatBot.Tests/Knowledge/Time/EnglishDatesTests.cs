using ChatBot.Knowledge.Time;

namespace ChatBot.Tests.Knowledge.Time;

public sealed class EnglishDatesTests
{
    // A Thursday.
    private static readonly DateOnly Anchor = new(2023, 11, 30);

    [Theory]
    [InlineData("It opened on 30 Nov 2023.", "30 Nov 2023", "2023-11-30", "2023-11-30")]
    [InlineData("It opened on November 30th, 2023.", "November 30th, 2023", "2023-11-30", "2023-11-30")]
    [InlineData("It opened on the 30th of November 2023.", "the 30th of November 2023", "2023-11-30", "2023-11-30")]
    [InlineData("It opened on Thursday, November 30, 2023, in Leeds.", "Thursday, November 30, 2023", "2023-11-30", "2023-11-30")]
    [InlineData("It opened on Nov. 30, 2023.", "Nov. 30, 2023", "2023-11-30", "2023-11-30")]
    [InlineData("It opened on July\n19, 2025.", "July\n19, 2025", "2025-07-19", "2025-07-19")]
    [InlineData("Date: 30/11/2023", "30/11/2023", "2023-11-30", "2023-11-30")]
    [InlineData("Date: 04/05/2023", "04/05/2023", "2023-05-04", "2023-05-04")]
    [InlineData("Date: 11/30/2023", "11/30/2023", "2023-11-30", "2023-11-30")]
    [InlineData("Date: 30/11/23", "30/11/23", "2023-11-30", "2023-11-30")]
    [InlineData("Date: 30.11.2023.", "30.11.2023", "2023-11-30", "2023-11-30")]
    [InlineData("Date: 2023/11/30", "2023/11/30", "2023-11-30", "2023-11-30")]
    [InlineData("Published 2023-11-30.", "2023-11-30", "2023-11-30", "2023-11-30")]
    [InlineData("2024-05-01T09:00Z", "2024-05-01", "2024-05-01", "2024-05-01")]
    [InlineData("2023-11", "2023-11", "2023-11-01", "2023-11-30")]
    [InlineData("Signed in May 2023 in Hiroshima", "May 2023", "2023-05-01", "2023-05-31")]
    [InlineData("Signed in may 2023", "may 2023", "2023-05-01", "2023-05-31")]
    [InlineData("Signed in May, 2023", "May, 2023", "2023-05-01", "2023-05-31")]
    [InlineData("Signed in May of 2023", "May of 2023", "2023-05-01", "2023-05-31")]
    [InlineData("with its Digital Chapter in 2020, deepening", "2020", "2020-01-01", "2020-12-31")]
    [InlineData("the Digital Partnership (2022) was", "2022", "2022-01-01", "2022-12-31")]
    [InlineData("the 2022 agreement", "the 2022", null, null)]
    [InlineData("under the 2022 agreement", "2022", "2022-01-01", "2022-12-31")]
    [InlineData("since 2015", "2015", "2015-01-01", "2015-12-31")]
    [InlineData("in 1500 firms", "1500", null, null)]
    [InlineData("in 1066, the Normans", "1066", "1066-01-01", "1066-12-31")]
    [InlineData("Osaka Expo 2025 opens", "2025", null, null)]
    [InlineData("Osaka Expo 2025.", "2025", "2025-01-01", "2025-12-31")]
    [InlineData("spring 2024", "spring 2024", "2024-03-01", "2024-05-31")]
    [InlineData("the winter of 2024", "the winter of 2024", "2024-12-01", "2025-02-28")]
    [InlineData("Q3 2024", "Q3 2024", "2024-07-01", "2024-09-30")]
    [InlineData("2024Q3", "2024Q3", "2024-07-01", "2024-09-30")]
    [InlineData("the third quarter of 2024", "the third quarter of 2024", "2024-07-01", "2024-09-30")]
    [InlineData("H1 2024", "H1 2024", "2024-01-01", "2024-06-30")]
    [InlineData("the second half of 2024", "the second half of 2024", "2024-07-01", "2024-12-31")]
    [InlineData("in the 1980s", "the 1980s", "1980-01-01", "1989-12-31")]
    [InlineData("late 1980s", "late 1980s", "1986-09-01", "1989-12-31")]
    [InlineData("the 19th century", "the 19th century", "1801-01-01", "1900-12-31")]
    [InlineData("for the twenty-first century", "first century", "2001-01-01", "2100-12-31")]
    [InlineData("the Tokyo 2020 Summer Games", "2020 Summer", null, null)]
    [InlineData("FY2024", "FY2024", "2024-04-01", "2025-03-31")]
    [InlineData("the financial year 2024/25", "the financial year 2024/25", "2024-04-01", "2025-03-31")]
    [InlineData("in 2023/24 budgets", "2023/24", "2023-04-01", "2024-03-31")]
    [InlineData("from 2020 to 2023 trade grew", "2020 to 2023", "2020-01-01", "2023-12-31")]
    [InlineData("2020–2023", "2020–2023", "2020-01-01", "2023-12-31")]
    [InlineData("between 2020 and 2023,", "2020 and 2023", "2020-01-01", "2023-12-31")]
    [InlineData("from 3 to 7 May 2024", "3 to 7 May 2024", "2024-05-03", "2024-05-07")]
    [InlineData("3–7 May 2024", "3–7 May 2024", "2024-05-03", "2024-05-07")]
    [InlineData("May 3-7, 2024", "May 3-7, 2024", "2024-05-03", "2024-05-07")]
    [InlineData("between 3 and 7 May 2024", "3 and 7 May 2024", "2024-05-03", "2024-05-07")]
    [InlineData("30 May – 2 June 2024", "30 May – 2 June 2024", "2024-05-30", "2024-06-02")]
    [InlineData("29 December to 3 January 2024", "29 December to 3 January 2024", "2023-12-29", "2024-01-03")]
    [InlineData("from 3 May 2024 to 7 June 2025", "3 May 2024 to 7 June 2025", "2024-05-03", "2025-06-07")]
    [InlineData("May to July 2023", "May to July 2023", "2023-05-01", "2023-07-31")]
    [InlineData("early May 2023", "early May 2023", "2023-05-01", "2023-05-10")]
    [InlineData("mid-2024", "mid-2024", "2024-05-01", "2024-08-31")]
    [InlineData("by the end of 2024", "the end of 2024", "2024-12-01", "2024-12-31")]
    [InlineData("by end March 2024", "end March 2024", "2024-03-25", "2024-03-31")]
    [InlineData("the last week of May 2024", "the last week of May 2024", "2024-05-25", "2024-05-31")]
    public void Absolute_dates_need_no_anchor(string text, string words, string? first, string? last) => Reads(text, words, first, last, null);

    [Theory]
    [InlineData("Next month the Mayor will lead a delegation", "Next month", "2023-12-01", "2023-12-31")]
    [InlineData("last week", "last week", "2023-11-20", "2023-11-26")]
    [InlineData("this week", "this week", "2023-11-27", "2023-12-03")]
    [InlineData("this spring", "this spring", "2023-03-01", "2023-05-31")]
    [InlineData("last spring", "last spring", "2023-03-01", "2023-05-31")]
    [InlineData("next spring", "next spring", "2024-03-01", "2024-05-31")]
    [InlineData("announced yesterday", "yesterday", "2023-11-29", "2023-11-29")]
    [InlineData("met today with", "today", "2023-11-30", "2023-11-30")]
    [InlineData("the day after tomorrow", "the day after tomorrow", "2023-12-02", "2023-12-02")]
    [InlineData("this morning", "this morning", "2023-11-30", "2023-11-30")]
    [InlineData("The ministers met on Friday in London", "Friday", "2023-11-24", "2023-11-24")]
    [InlineData("The ministers will meet on Friday in London", "Friday", "2023-12-01", "2023-12-01")]
    [InlineData("next Tuesday", "next Tuesday", "2023-12-05", "2023-12-05")]
    [InlineData("last Friday", "last Friday", "2023-11-24", "2023-11-24")]
    [InlineData("this Friday", "this Friday", "2023-12-01", "2023-12-01")]
    [InlineData("Monday of next week", "Monday of next week", "2023-12-04", "2023-12-04")]
    [InlineData("last year", "last year", "2022-01-01", "2022-12-31")]
    [InlineData("signed in May of this year.", "May of this year", "2023-05-01", "2023-05-31")]
    [InlineData("12 June last year", "12 June last year", "2022-06-12", "2022-06-12")]
    [InlineData("signed in May", "May", "2023-05-01", "2023-05-31")]
    [InlineData("will be signed in May", "May", "2024-05-01", "2024-05-31")]
    [InlineData("in January", "January", "2024-01-01", "2024-01-31")]
    [InlineData("opened on 12 June", "12 June", "2023-06-12", "2023-06-12")]
    [InlineData("what happened on June 12?", "June 12", "2023-06-12", "2023-06-12")]
    [InlineData("what was signed in may?", "may", "2023-05-01", "2023-05-31")]
    [InlineData("3-7 May", "3-7 May", "2023-05-03", "2023-05-07")]
    [InlineData("last May", "last May", "2023-05-01", "2023-05-31")]
    [InlineData("earlier this month", "earlier this month", "2023-11-01", "2023-11-30")]
    [InlineData("later this year", "later this year", "2023-11-30", "2023-12-31")]
    [InlineData("early next year", "early next year", "2024-01-01", "2024-04-30")]
    [InlineData("two weeks ago", "two weeks ago", "2023-11-13", "2023-11-19")]
    [InlineData("three days ago", "three days ago", "2023-11-27", "2023-11-27")]
    [InlineData("a year ago", "a year ago", "2022-01-01", "2022-12-31")]
    [InlineData("discussed the summit, to be held at Bletchley on 2 December, with", "2 December", "2023-12-02", "2023-12-02")]
    [InlineData("opens in three days", "in three days", "2023-12-03", "2023-12-03")]
    [InlineData("over the past three years", "the past three years", "2020-11-30", "2023-11-30")]
    [InlineData("In the last three years we have seen", "the last three years", "2020-11-30", "2023-11-30")]
    [InlineData("over the next decade", "the next decade", "2023-11-30", "2033-11-30")]
    [InlineData("in the past year", "the past year", "2022-11-30", "2023-11-30")]
    [InlineData("at the end of the month", "the end of the month", "2023-11-24", "2023-11-30")]
    [InlineData("the end of next month", "the end of next month", "2023-12-25", "2023-12-31")]
    [InlineData("the first half of next year", "the first half of next year", "2024-01-01", "2024-06-30")]
    [InlineData("by year-end", "year-end", "2023-12-01", "2023-12-31")]
    [InlineData("this weekend", "this weekend", "2023-12-02", "2023-12-03")]
    [InlineData("in the third quarter", "the third quarter", "2023-07-01", "2023-09-30")]
    public void Relative_dates_are_told_from_the_anchor(string text, string words, string first, string last)
    {
        Reads(text, words, first, last, Anchor);
        Assert.DoesNotContain(DateExpressions.Find(text, null), mention => mention.Relative);
        Assert.True(DateExpressions.Find(text, Anchor)[0].Relative);
    }

    [Theory]
    [InlineData("You may begin in the morning session.")]
    [InlineData("It may 3 times")]
    [InlineData("May we ask for a second opinion?")]
    [InlineData("Theresa May said so.")]
    [InlineData("They march on the capital, second by second.")]
    [InlineData("The Sunday Times and the Good Friday Agreement")]
    [InlineData("The Belfast/Good Friday Agreement")]
    [InlineData("1,200 firms and 2000 people in 2000 firms")]
    [InlineData("of 1200 firms, £2020 million, 2020% and 2,020")]
    [InlineData("Section 2.1, 3.5.2, version 10.12.3")]
    [InlineData("Regulation (EU) 2016/679 and 24/7")]
    [InlineData("They spring into action and fall back.")]
    [InlineData("the next day and the last week of")]
    [InlineData("for the first time in three years")]
    [InlineData("open Monday to Friday")]
    [InlineData("the end of the day")]
    [InlineData("on 6 May that year, as USA Today said")]
    [InlineData("in the fourth century BCE")]
    [InlineData("sold a million in six days")]
    [InlineData("Presidential Determination No. 2022-05")]
    [InlineData("the first British visit to the region in two decades")]
    [InlineData("seventy-nine years ago")]
    public void What_is_no_date_is_left_alone(string text) =>
        Assert.Empty(DateExpressions.Find(text, Anchor));

    [Fact]
    public void Several_dates_come_in_order()
    {
        const string Text = "Begun in 2020, signed in May of this year, next month in Tokyo";
        Assert.Equal("2020|May of this year|next month", string.Join('|', DateExpressions.Find(Text, Anchor).Select(mention => mention.Span.Of(Text))));
    }

    [Fact]
    public void Spans_refer_to_the_whole_text_and_nothing_outside_the_part_is_read()
    {
        const string Text = "In 2019 nothing. In 2020, much. In 2021 more.";
        var mention = Assert.Single(DateExpressions.Find(Text, new(17, 31), null));
        Assert.Equal("2020", mention.Span.Of(Text));
    }

    internal static void Reads(string text, string words, string? first, string? last, DateOnly? anchor)
    {
        var found = DateExpressions.Find(text, anchor);
        if (first is null)
        {
            Assert.DoesNotContain(found, mention => mention.Span.Of(text) == words);
            return;
        }

        var mention = Assert.Single(found);
        Assert.Equal((words, first, last), (mention.Span.Of(text), $"{mention.First:yyyy-MM-dd}", $"{mention.Last:yyyy-MM-dd}"));
    }
}
