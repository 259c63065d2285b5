using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Tests.Knowledge.Extraction;

public sealed class DocumentDetailsTests
{
    [Theory]
    [InlineData("30 Nov 2023")]
    [InlineData("30 November 2023")]
    [InlineData("30th November, 2023")]
    [InlineData("November 30, 2023")]
    [InlineData("Nov. 30, 2023")]
    [InlineData("Thursday, 30 November 2023")]
    [InlineData("Thu 30 Nov 2023, 10:15 GMT")]
    [InlineData("Published: 30 November 2023")]
    [InlineData("Published on 30 November 2023")]
    [InlineData("London, 30 November 2023")]
    [InlineData("New York – November 30, 2023")]
    [InlineData("2023-11-30")]
    [InlineData("2023-11-30T10:15:00+09:00")]
    [InlineData("2023-11-30 04:10:46-04:00")]
    [InlineData("2023/11/30")]
    [InlineData("30/11/2023")]
    [InlineData("11/30/2023")]
    [InlineData("2023年11月30日")]
    [InlineData("２０２３年１１月３０日")]
    [InlineData("2023年11月30日（木）")]
    [InlineData("令和5年11月30日")]
    [InlineData("（令和5年11月30日）")]
    [InlineData("日付：2023年11月30日")]
    public void A_line_that_is_a_date_is_read(string line) =>
        Assert.Equal(new DateOnly(2023, 11, 30), DateText.Read(line));

    [Theory]
    [InlineData("05/06/2023")]
    [InlineData("31 February 2023")]
    [InlineData("November 2023")]
    [InlineData("2023")]
    [InlineData("The Accord was signed on 30 November 2023 in London and took effect at once")]
    [InlineData("30 November 2023 saw the signing of the accord")]
    [InlineData("tel 020 2023 1130")]
    public void A_line_that_is_no_date_or_could_be_two_is_none(string line) =>
        Assert.Null(DateText.Read(line));

    [Theory]
    [InlineData("令和元年5月1日", 2019, 5, 1)]
    [InlineData("平成31年4月30日", 2019, 4, 30)]
    [InlineData("昭和64年1月7日", 1989, 1, 7)]
    public void Japanese_eras_are_counted(string line, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), DateText.Read(line));

    [Theory]
    [InlineData("2023-11-30-harbour-plan.txt", "Harbour plan", "2023-11-30")]
    [InlineData("harbour_plan_20231130.pdf", "Harbour plan", "2023-11-30")]
    [InlineData("reports_2023-11_2023-11-30-harbour.md", "Reports 2023 11 harbour", "2023-11-30")]
    [InlineData("harbour plan.docx", "Harbour plan", null)]
    [InlineData("2023-01-01-to-2023-12-31-plan.txt", "To plan", null)]
    [InlineData("part-12345678901.txt", "Part 12345678901", null)]
    [InlineData("2023-11-30.txt", "2023-11-30", "2023-11-30")]
    public void A_file_name_tells_what_it_can(string name, string title, string? date)
    {
        var details = FileName.Read(name);
        Assert.Equal((title, date), (details.Title, details.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("by Clark Example", "Clark Example")]
    [InlineData("By Clark Example, Chair of the Example Forum", "Clark Example")]
    [InlineData("Written by Ada van Example and Ben Sample", "Ada van Example and Ben Sample")]
    [InlineData("Author: Ada Example", "Ada Example")]
    [InlineData("文：山田太郎", "山田太郎")]
    [InlineData("By 2030, the port will be open", null)]
    [InlineData("by hand", null)]
    [InlineData("By Monday", null)]
    public void A_byline_names_the_author(string line, string? author) =>
        Assert.Equal(author, FirstLines.Byline(line));

    [Fact]
    public void Front_matter_comes_before_the_first_lines_and_those_before_the_file_name()
    {
        var full = ReadDocument.Of("2019-01-01-name.md", "---\ntitle: Of front matter\ndate: 2021-03-12\n---\n# Of the heading\n\n1 May 2020\n\nThe harbour is open.");
        Assert.Equal(("Of front matter", new DateOnly(2021, 3, 12)), (full.Title, full.Date));
        var printed = ReadDocument.Of("2019-01-01-name.md", "# Of the heading\n\n1 May 2020\n\nThe harbour is open.");
        Assert.Equal(("Of the heading", new DateOnly(2020, 5, 1)), (printed.Title, printed.Date));
        var silent = ReadDocument.Of("2019-01-01-name.md", "the harbour is open.");
        Assert.Equal(("Name", new DateOnly(2019, 1, 1)), (silent.Title, silent.Date));
    }

    [Fact]
    public void A_document_without_a_date_has_none() =>
        Assert.Null(ReadDocument.Of("name.txt", "The harbour opened on 1 May 2020 and will close next month.").Date);

    [Fact]
    public void A_date_in_the_story_is_not_the_documents_date() =>
        Assert.Null(ReadDocument.Of("name.txt", string.Concat(Enumerable.Repeat("The harbour is open on all days of the week, and at night too.\n\n", 12)) + "1 May 2020\n\nwas the day.").Date);
}
