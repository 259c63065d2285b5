using System.Text;
using ChatBot.Knowledge.Extraction;
using CsCheck;
using static ChatBot.Tests.Knowledge.Extraction.OfficeFile;

namespace ChatBot.Tests.Knowledge.Extraction;

public sealed class ReadingPropertyTests
{
    // What documents are made of, and what breaks those who read them.
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.OneOf(
            "\n", "\r\n", "\n\n", " ", "  \n", "\t", "# ", "- ", "1. ", "> ", "| a | b |\n|---|---|\n", "**", "*", "_", "`", "```\n", "[a](b)", "![a](b)", "<b>", "</b>", "<!-- ", "-->", "<span hidden>", "</span>", "<div>", "</div>",
            "---\n", "title: a\n", "&nbsp;", "&#x1F600;", "[^1]", "[^1]: ", "\\", "\u200B", "\u202E", "\uFE0F", "\uFEFF", "\0", "\u3000", "\u2028", "\U000E0041", "\U0001F3F4", "\uD83D\uDE00", "\u0301", "。", "，", "30 Nov 2023", "By Ada Example", ",", "\"", ";"),
        Gen.String[Gen.Char.AlphaNumeric, 1, 12],
        Gen.OneOf("港は開いています", "Привет", "שלום", "𠮷野家"));

    private static readonly Gen<string> Texts = Pieces.Array[0, 60].Select(string.Concat);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("a.csv")]
    [InlineData("a.eml")]
    public void Any_text_is_read_into_blocks_in_order_or_refused_with_a_reason(string name) =>
        Texts.Sample(text => Holds(name, Encoding.UTF8.GetBytes(text)), iter: 2_000);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("a.csv")]
    [InlineData("a.eml")]
    [InlineData("a.pdf")]
    [InlineData("a.docx")]
    [InlineData("a.pptx")]
    [InlineData("a.xlsx")]
    public void Any_bytes_are_read_into_blocks_in_order_or_refused_with_a_reason(string name) =>
        Gen.Byte.Array[0, 300].Sample(bytes => Holds(name, bytes), iter: 300);

    [Fact]
    public void A_word_file_with_any_text_is_read_into_blocks_in_order() =>
        Texts.Sample(text => Holds("a.docx", Word(P(System.Security.SecurityElement.Escape(Printable(text))) + P("end"))), iter: 300);

    [Fact]
    public void A_damaged_word_file_is_read_or_refused_with_a_reason() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 8].Sample(damages => Holds("a.docx", Damaged(Word(P("The harbour is open.")), damages)), iter: 300);

    [Fact]
    public void A_damaged_pdf_is_read_or_refused_with_a_reason() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 8].Sample(damages => Holds("a.pdf", Damaged(PdfFile.Of(PdfFile.At(50, 700, 10, "The harbour is open.")), damages)), iter: 300);

    [Fact]
    public void Text_files_keep_their_text_whatever_is_hidden_in_it() =>
        Texts.Sample(
            text =>
            {
                if (Read("a.txt", Encoding.UTF8.GetBytes(text)) is { } read)
                    Assert.Equal(text.TrimStart('\uFEFF'), read.Text.TrimStart('\uFEFF'));
            },
            iter: 2_000);

    [Fact]
    public void No_block_holds_what_a_reader_cannot_see() =>
        Texts.Sample(
            text =>
            {
                foreach (var name in new[] { "a.txt", "a.md", "a.html" })
                {
                    if (Read(name, Encoding.UTF8.GetBytes(text)) is { } read)
                        Assert.All(read.Blocks, block => Assert.DoesNotContain(HiddenCharacters.In(block.Span.Of(read.Text)), run => run.IsSuspect));
                }
            },
            iter: 1_000);

    // Damage may reach the one known way to break the parser's stack only in the child process.
    private static byte[] Damaged(byte[] file, (int At, byte Value)[] damages)
    {
        foreach (var (at, value) in damages)
            file[at % file.Length] = value;
        return file;
    }

    private static string Printable(string text) => new([.. text.Where(character => character is '\n' or '\t' or >= ' ' and <= '\uD7FF')]);

    private static void Holds(string name, byte[] content)
    {
        if (Read(name, content) is { } read)
            Assert.True(BlockOrder.Holds(read.Text, read.Blocks));
    }

    private static ExtractedText? Read(string name, byte[] content)
    {
        try
        {
            return DocumentReader.Read(name, content);
        }
        catch (InvalidDataException refusal)
        {
            Assert.NotEmpty(refusal.Message);
            Assert.DoesNotContain(refusal.Message, char.IsControl);
            return null;
        }
    }
}
