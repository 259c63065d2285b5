using ChatBot.Knowledge.Extraction;

namespace ChatBot.Tests.Knowledge.Extraction;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void The_text_is_the_file_as_decoded()
    {
        const string content = "First line  \r\n\r\n\tsecond — line\u00A0\r\n";
        Assert.Equal(content, ReadDocument.Of("a.txt", content).Text);
    }

    [Fact]
    public void Date_byline_title_body_and_closing_lines_are_told_apart() =>
        Assert.Equal(
            [
                "12 Mar 2021",
                "by Ada Example",
                "# The Harbour Plan Takes Shape in the North",
                "The harbour plan was agreed in March. It will be carried out by the city.",
                "It needs two partners, a port and a bank, and both of them have said that they will sign before the end of the year.",
                "## Authors",
                "Ada Example",
                "Head of Harbours, City of Example",
            ],
            ReadDocument.Of("a.txt", """
                12 Mar 2021
                by Ada Example

                The Harbour Plan Takes Shape in the North

                The harbour plan was agreed in March. It will be carried out by the city.

                It needs two partners, a port and a bank, and both of them have said that they will sign before the end of the year.

                Authors

                Ada Example

                Head of Harbours, City of Example
                """).Outline());

    [Fact]
    public void Hard_wrapped_lines_are_one_paragraph() =>
        Assert.Equal(
            [
                "It was the best of times, it was the worst of times, it was the age of/wisdom, it was the age of foolishness, it was the epoch of belief, it/was the epoch of incredulity.",
                "There were a king with a large jaw and a queen with a plain face, on/the throne of England.",
            ],
            ReadDocument.Of("a.txt", """
                It was the best of times, it was the worst of times, it was the age of
                wisdom, it was the age of foolishness, it was the epoch of belief, it
                was the epoch of incredulity.

                There were a king with a large jaw and a queen with a plain face, on
                the throne of England.
                """).Outline());

    [Fact]
    public void Long_lines_without_blank_lines_are_a_paragraph_each()
    {
        var line = string.Concat(Enumerable.Repeat("The committee met and agreed on the plan. ", 8)).Trim();
        Assert.Equal([line, line, line], ReadDocument.Of("a.txt", $"{line}\n{line}\n{line}").Outline());
    }

    [Fact]
    public void Short_lines_that_had_room_for_more_stay_apart() =>
        Assert.Equal(
            ["Example Ltd", "1 Harbour Street", "Hull", "The goods arrived on time and in good order, as they were described."],
            ReadDocument.Of("a.txt", "Example Ltd\n1 Harbour Street\nHull\n\nThe goods arrived on time and in good order, as they were described.").Outline());

    [Fact]
    public void Japanese_lines_wrapped_at_their_width_are_one_paragraph() =>
        Assert.Equal(
            ["港の計画は三月に合意された。市がこれを実施し、二つの相手と年末までに署名する予定である。その費/用は二億円で、国が半分を負担する。"],
            ReadDocument.Of("a.txt", "港の計画は三月に合意された。市がこれを実施し、二つの相手と年末までに署名する予定である。その費\n用は二億円で、国が半分を負担する。").Outline());

    [Fact]
    public void List_items_are_items() =>
        Assert.Equal(
            ["The plan has three parts, all of them agreed:", "- - a port", "- - a bank", "- - a bridge that is long enough to/  need a second line in this text file"],
            ReadDocument.Of("a.txt", "The plan has three parts, all of them agreed:\n- a port\n- a bank\n- a bridge that is long enough to\n  need a second line in this text file").Outline());

    [Fact]
    public void A_single_zero_width_character_stays_and_is_reported()
    {
        var text = ReadDocument.Of("a.txt", "The har\u200Bbour is open.");
        Assert.Equal(["The har\u200Bbour is open."], text.Outline());
        Assert.Equal(["1 zero-width character found"], text.Notices);
    }

    [Theory]
    [InlineData("\U000E0041\U000E0042", "2 invisible tag characters (U+E0000 to U+E0FFF) left out")]
    [InlineData("\u202E", "1 bidirectional control character left out; the text may show in another order than it is stored")]
    [InlineData("\u200B\u200D\u200B", "3 zero-width characters found")]
    [InlineData("\0\u0007", "2 control characters left out")]
    [InlineData("\U000E0110\U000E0111\U000E0112", "3 variation selectors without a character to vary left out")]
    public void Hidden_characters_are_in_no_block_and_are_reported(string hidden, string notice)
    {
        var text = ReadDocument.Of("a.txt", $"The harbour is open every day of the week. {hidden}It closes at night.");
        Assert.Equal(["The harbour is open every day of the week.", "It closes at night."], text.Outline());
        Assert.Equal([notice], text.Notices);
    }

    [Theory]
    [InlineData("The flag \U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F of England.")]
    [InlineData("A family \U0001F468\u200D\U0001F469\u200D\U0001F467 and a heart \u2764\uFE0F in a text.")]
    [InlineData("می\u200Cخواهم in a text.")]
    public void Typography_is_not_hidden_text(string content)
    {
        var text = ReadDocument.Of("a.txt", content);
        Assert.Equal([content], text.Outline());
        Assert.Empty(text.Notices);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("-----\n*****")]
    public void A_file_with_nothing_to_read_is_refused(string content) =>
        Assert.Throws<InvalidDataException>(() => DocumentReader.Read("a.txt", System.Text.Encoding.UTF8.GetBytes(content)));
}
