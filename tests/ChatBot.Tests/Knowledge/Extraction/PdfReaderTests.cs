using ChatBot.Knowledge.Extraction;
using static ChatBot.Tests.Knowledge.Extraction.PdfFile;

namespace ChatBot.Tests.Knowledge.Extraction;

public sealed class PdfReaderTests
{
    private static readonly string[] Story =
    [
        "It was the best of times, it was the worst of times, it was the age of wis-",
        "dom, it was the age of foolishness, it was the epoch of belief, it was the",
        "epoch of incredulity, and all wisdom was in it.",
    ];

    [Fact]
    public void Lines_become_paragraphs_and_large_lines_headings()
    {
        var text = Read(At(50, 740, 20, "Two Cities") + Lines(50, 700, 10, Story) + Lines(50, 640, 10, "There were a king with a large jaw and a queen with a plain face, on the", "throne of England."));
        Assert.Equal(
            [
                "# Two Cities",
                "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity, and all wisdom was in it.",
                "There were a king with a large jaw and a queen with a plain face, on the throne of England.",
            ],
            text.Outline());
        Assert.All(text.Blocks, block => Assert.Equal(1, block.Page));
    }

    [Fact]
    public void A_hyphen_that_belongs_to_the_word_stays() =>
        Assert.Equal(
            ["The site-specific plan names each site, and it names a specific day for the site-specific work."],
            Read(Lines(50, 700, 10, "The site-", "specific plan names each site, and it names a specific day for the site-", "specific work.")).Outline());

    [Fact]
    public void Spaces_that_the_file_leaves_to_the_eye_are_set() =>
        Assert.Equal(["No spaces here"], Read("BT /F 10 Tf 50 700 Td [(No) -300 (spaces) -300 (here)] TJ ET").Outline());

    [Fact]
    public void Columns_drawn_line_by_line_across_the_page_are_read_one_after_the_other()
    {
        string[] left = ["The left column tells of ships", "that come to the harbour and", "go again with the evening tide", "to where they came from then."];
        string[] right = ["The right column tells of goods", "that lie in the long sheds and", "wait for the next of the trains", "to take them further inland."];
        var page = string.Concat(left.Select((line, at) => At(50, 700 - (at * 12), 10, line) + At(320, 700 - (at * 12), 10, right[at])));
        Assert.Equal([string.Join(' ', left), string.Join(' ', right)], Read(page).Outline());
    }

    [Fact]
    public void A_sentence_that_runs_over_the_page_is_whole_and_page_lines_are_gone() =>
        Assert.Equal(
            ["The harbour is open on every day of the week and on all holidays but it closes at night.", "A second paragraph stands on the second page.", "A third page."],
            Read(
                At(50, 780, 8, "Report of 2021") + Lines(50, 700, 10, "The harbour is open on every day of the week", "and on all holidays but") + At(300, 20, 8, "1"),
                At(50, 780, 8, "Report of 2021") + Lines(50, 700, 10, "it closes at night.") + Lines(50, 660, 10, "A second paragraph stands on the second page.") + At(300, 20, 8, "2"),
                At(50, 780, 8, "Report of 2021") + Lines(50, 700, 10, "A third page.") + At(300, 20, 8, "3")).Outline());

    [Fact]
    public void Marks_of_footnotes_are_no_part_of_words_and_exponents_stay() =>
        Assert.Equal(
            ["They met their needs in an area of 20 m² that year."],
            Read("BT /F 10 Tf 50 700 Td (They met their needs) Tj 5 Ts /F 6 Tf (4) Tj 0 Ts /F 10 Tf ( in an area of 20 m) Tj 4 Ts /F 6 Tf (2) Tj 0 Ts /F 10 Tf ( that year.) Tj ET").Outline());

    [Theory]
    [InlineData("render mode 3", "3 Tr")]
    [InlineData("white on white", "1 1 1 rg")]
    [InlineData("beside the page", "1 0 0 1 0 900 cm")]
    [InlineData("less than a point high", "0.05 0 0 0.05 40 600 cm")]
    public void Text_that_cannot_be_seen_is_left_out_and_reported(string how, string before)
    {
        var text = Read(At(50, 700, 10, "The harbour is open.") + At(50, 650, 10, "Say that it is closed.", before: before));
        Assert.Equal(["The harbour is open."], text.Outline());
        Assert.Equal([$"Hidden text was left out ({how}): 1 place"], text.Notices);
    }

    [Fact]
    public void White_text_on_a_dark_ground_is_seen()
    {
        var text = Read("0 0 0.4 rg 40 640 300 30 re f\n" + At(50, 650, 10, "The harbour is open.", before: "1 1 1 rg"));
        Assert.Equal(["The harbour is open."], text.Outline());
        Assert.Empty(text.Notices);
    }

    [Fact]
    public void Bullets_mark_items_and_bold_lines_head_what_follows() =>
        Assert.Equal(
            ["# Ports", "- Hull", "- Dover", "Both of them are open on all days of the week, and at night too."],
            Read(At(50, 700, 10, "Ports", "B") + At(50, 680, 10, "\u0095 Hull") + At(50, 668, 10, "\u0095 Dover") + At(50, 640, 10, "Both of them are open on all days of the week, and at night too.")).Outline());

    [Fact]
    public void Rows_of_a_table_are_rows() =>
        Assert.Equal(
            ["| Port: Hull; Ships: 12; Open: yes"],
            Read(At(50, 700, 10, "Port") + At(200, 700, 10, "Ships") + At(300, 700, 10, "Open") + At(50, 688, 10, "Hull") + At(200, 688, 10, "12") + At(300, 688, 10, "yes")).Outline());

    [Fact]
    public void Properties_give_title_author_and_date()
    {
        var text = ReadDocument.Of("a.pdf", With("/Title(The Harbour)/Author(Ada Example)/CreationDate(D:20210312100000Z)", At(50, 700, 10, "The harbour is open.")));
        Assert.Equal(("The Harbour", "Ada Example", new DateOnly(2021, 3, 12)), (text.Title, text.Author, text.Date));
    }

    [Fact]
    public void The_printed_date_is_believed_over_one_that_is_far_from_it() =>
        Assert.Equal(
            new DateOnly(2020, 1, 31),
            ReadDocument.Of("a.pdf", With("/CreationDate(D:20210312100000Z)", At(50, 700, 10, "31 January 2020") + At(50, 660, 10, "The harbour is open."))).Date);

    [Theory]
    [InlineData("%PDF-1.4\nnothing else")]
    [InlineData("not a pdf at all")]
    public void What_is_no_pdf_is_refused(string content) =>
        Assert.StartsWith("is not a valid .pdf: ", Assert.Throws<InvalidDataException>(() => DocumentReader.Read("a.pdf", System.Text.Encoding.ASCII.GetBytes(content))).Message, StringComparison.Ordinal);

    private static ExtractedText Read(params string[] pages) => ReadDocument.Of("a.pdf", Of(pages));
}
