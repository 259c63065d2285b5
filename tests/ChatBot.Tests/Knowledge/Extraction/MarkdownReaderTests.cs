namespace ChatBot.Tests.Knowledge.Extraction;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Markup_stays_in_the_text_but_out_of_the_blocks()
    {
        const string content = """
            ---
            title: 'The Harbour: a plan'
            author: [Ada Example, Ben Sample]
            date: 2021-03-12
            ---

            # The *Harbour*

            A first paragraph that is hard
            wrapped, with a [link](https://example.org) in it.

            - one
            - two
              - two and a half

            3. third

            > quoted

            | Port | Ships |
            |------|-------|
            | Hull | 12    |

            ```
            code
            ```
            ***
            <!-- not for readers -->
            """;
        var text = ReadDocument.Of("a.md", content);
        Assert.Equal(content, text.Text);
        Assert.Equal(
            [
                "# The *Harbour*",
                "A first paragraph that is hard/wrapped, with a [link](https://example.org) in it.",
                "- one", "- two", " - two and a half", "- third", "quoted", "| Port | Ships", "| Hull | 12", "code",
            ],
            text.Outline());
        Assert.Equal(("The Harbour: a plan", "Ada Example, Ben Sample", new DateOnly(2021, 3, 12)), (text.Title, text.Author, text.Date));
        Assert.Empty(text.Notices);
    }

    [Theory]
    [InlineData("**All of it is bold and ends like a sentence.**", "All of it is bold and ends like a sentence.")]
    [InlineData("\"**Term**\" means a word.", "\"**Term**\" means a word.")]
    [InlineData("**Term** means a word.", "**Term** means a word.")]
    [InlineData("Read [the page](https://example.org/a)", "Read [the page](https://example.org/a)")]
    [InlineData("[the page](https://example.org/a)", "the page")]
    [InlineData("![a picture](a.png) with words", "with words")]
    [InlineData("Use `make`", "Use `make`")]
    [InlineData("See <https://example.org>", "See <https://example.org>")]
    [InlineData("In the 75<sup>th</sup> year", "In the 75<sup>th</sup> year")]
    [InlineData("&nbsp;A start&nbsp;", "A start")]
    public void A_block_never_holds_half_of_a_pair_of_markers(string content, string expected) =>
        Assert.Equal([expected], ReadDocument.Of("a.md", content).Outline());

    [Fact]
    public void A_short_line_in_bold_heads_what_follows() =>
        Assert.Equal(
            ["###### I. Purpose", "The purpose is a harbour.", "##### PART TWO", "###### Areas", "Two areas."],
            ReadDocument.Of("a.md", "**I. Purpose**  \nThe purpose is a harbour.\n\n**PART TWO**\n\n**Areas**  \nTwo areas.").Outline());

    [Theory]
    [InlineData("Seen <span style=\"display: none\">not seen</span> again.")]
    [InlineData("Seen <span hidden>not <span>seen</span></span> again.")]
    [InlineData("Seen <!-- not seen --> again.")]
    [InlineData("<p>Seen</p><div style='visibility:hidden'>not seen</div><script>not seen</script><p>again.</p>")]
    public void What_html_hides_is_in_no_block(string content) =>
        Assert.Equal(["Seen", "again."], ReadDocument.Of("a.md", content).Outline());

    [Fact]
    public void A_block_indented_by_a_tab_is_read_to_the_end_of_its_last_line() =>
        Assert.Equal(["one quay and a boat 😀"], ReadDocument.Of("a.md", "\tone quay and a boat 😀").Outline());

    [Fact]
    public void Hidden_html_is_reported() =>
        Assert.Equal(["Hidden text was left out (HTML): 1 place"], ReadDocument.Of("a.md", "Seen <span hidden>x</span> again.").Notices);

    [Fact]
    public void Footnotes_are_read_where_they_stand() =>
        Assert.Equal(
            ["A harbour[^1] is open.", "It closes at night.", "The end."],
            ReadDocument.Of("a.md", "A harbour[^1] is open.\n\n[^1]: It closes at night.\n\nThe end.").Outline());

    [Theory]
    [InlineData("title: [")]
    [InlineData("title: [a harbour\ndate: 2024-13-45")]
    [InlineData("title: \"a harbour")]
    public void Front_matter_that_is_no_yaml_is_reported_and_the_text_read(string front)
    {
        var text = ReadDocument.Of("a.md", $"---\n{front}\n---\n\nThe harbour is open.");
        Assert.Equal(["The harbour is open."], text.Outline());
        Assert.Contains("front matter", Assert.Single(text.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nested_beyond_reason_is_read_as_plain_text()
    {
        var text = ReadDocument.Of("a.md", new string('>', 3000) + " deep");
        Assert.Contains("plain text", Assert.Single(text.Notices), StringComparison.Ordinal);
    }
}
