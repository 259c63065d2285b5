using System.Text;
using ChatBot.Knowledge.Extraction;

namespace ChatBot.Tests.Knowledge.Extraction;

public sealed class SmallFormatTests
{
    [Theory]
    [InlineData("Port,Ships\nHull,12\n\"Dover, Kent\",\"7\"\n")]
    [InlineData("Port;Ships\r\nHull;12\r\nDover, Kent;7")]
    [InlineData("Port\tShips\nHull\t12\nDover, Kent\t7\n")]
    public void Csv_rows_carry_their_columns_names(string content) =>
        Assert.Equal(["| Port: Hull; Ships: 12", "| Port: Dover, Kent; Ships: 7"], ReadDocument.Of("a.csv", content).Outline());

    [Fact]
    public void A_quoted_field_may_hold_quotes_and_line_breaks() =>
        Assert.Equal(["| Port: Hull; Said: \"Yes,\" he said"], ReadDocument.Of("a.csv", "Port,Said\nHull,\"\"\"Yes,\"\"\nhe said\"\n").Outline());

    [Fact]
    public void A_mail_has_its_heading_lines_and_its_text()
    {
        var text = ReadDocument.Of("a.eml", """
            From: Ada Example <ada@example.org>
            To: ben@example.org
            Subject: The harbour
            Date: Fri, 12 Mar 2021 10:00:00 +0000
            Content-Type: text/plain; charset=utf-8

            The harbour is open on every day of the week, except for those days on
            which it is closed.
            """);
        Assert.Equal(
            [
                "# The harbour", "From: \"Ada Example\" <ada@example.org>", "To: ben@example.org", "Date: 12 March 2021 10:00",
                "The harbour is open on every day of the week, except for those days on which it is closed.",
            ],
            text.Outline());
        Assert.Equal(("The harbour", "Ada Example", new DateOnly(2021, 3, 12)), (text.Title, text.Author, text.Date));
    }

    [Fact]
    public void Hidden_parts_of_a_mail_in_html_are_left_out()
    {
        var text = ReadDocument.Of("a.eml", "Subject: x y\nContent-Type: text/html\n\n<p>Seen.</p><p style='display:none'>Not seen.</p>");
        Assert.Equal(["# x y", "Seen."], text.Outline());
        Assert.NotEmpty(text.Notices);
    }

    [Theory]
    [InlineData("utf-16", "The harbour: \u6E2F")]
    [InlineData("utf-16BE", "The harbour: \u6E2F")]
    [InlineData("utf-32", "The harbour: \u6E2F")]
    [InlineData("utf-8", "The harbour: \u6E2F")]
    public void A_byte_order_mark_decides_and_is_dropped(string encoding, string content)
    {
        var bytes = Encoding.GetEncoding(encoding);
        var text = ReadDocument.Of("a.txt", [.. bytes.GetPreamble(), .. bytes.GetBytes(content)]);
        Assert.Equal(content, text.Text);
        Assert.Empty(text.Notices);
    }

    [Theory]
    [InlineData(932, "日本語の文書です。港は毎日開いています。", "Is not UTF-8; read as Shift_JIS")]
    [InlineData(51932, "日本語の文書です。港は毎日開いています。", "Is not UTF-8; read as EUC-JP")]
    [InlineData(50220, "日本語の文書です。港は毎日開いています。", "Read as ISO-2022-JP")]
    [InlineData(1252, "The fee is £5 at the café – “paid” in full.", "Is not UTF-8; read as Windows-1252")]
    public void Old_encodings_are_recognised_and_named(int page, string content, string notice)
    {
        var text = ReadDocument.Of("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(content));
        Assert.Equal(content, text.Text);
        Assert.Equal([notice], text.Notices);
    }

    [Fact]
    public void Binary_data_is_no_text() =>
        Assert.Equal("is not text: it holds binary data", Assert.Throws<InvalidDataException>(() => DocumentReader.Read("a.txt", [.. Enumerable.Range(0, 200).Select(at => (byte)(at % 9))])).Message);
}
