using System.Text;

namespace ChatBot.Tests.Knowledge.Extraction;

public sealed class HtmlReaderTests
{
    [Fact]
    public void What_a_browser_shows_is_cut_where_it_starts_a_new_line()
    {
        var text = ReadDocument.Of("a.html", """
            <html><head><title>The Harbour</title><meta name="author" content="Ada Example"><meta property="article:published_time" content="2021-03-12T08:00:00Z">
            <script>not text</script></head><body><nav>Home</nav>
            <h1>The <em>Harbour</em></h1><p>A first
            paragraph,<br>in two lines.</p><ul><li>one<li>two<ul><li>two and a half</ul></ul>
            <table><tr><th>Port<th>Ships</tr><tr><td>Hull<td>12</tr></table><div>Loose <span>words</span></div></body></html>
            """);
        Assert.Equal(["# The Harbour", "A first paragraph,/in two lines.", "- one", "- two", " - two and a half", "| Port: Hull; Ships: 12", "Loose words"], text.Outline());
        Assert.Equal(("The Harbour", "Ada Example", new DateOnly(2021, 3, 12)), (text.Title, text.Author, text.Date));
        Assert.Empty(text.Notices);
    }

    [Theory]
    [InlineData("<p hidden>no</p>")]
    [InlineData("<p style='display: none'>no</p>")]
    [InlineData("<div style='visibility:hidden'><p>no</p></div>")]
    [InlineData("<p style='font-size:0'>no</p>")]
    [InlineData("<p style='color:#FFF'>no</p>")]
    [InlineData("<p style='color:white;background:#fff'>no</p>")]
    [InlineData("<table bgcolor='white'><tr><td style='color:#fff'>no</table>")]
    [InlineData("<p style='position:absolute;left:-9999px'>no</p>")]
    [InlineData("<p class='x'>no</p><style>.x { color: red; display:none }</style>")]
    public void What_a_browser_hides_is_left_out_and_reported(string html)
    {
        var text = ReadDocument.Of("a.html", $"<body><p>Seen.</p>{html}");
        Assert.Equal(["Seen."], text.Outline());
        Assert.Equal(["Hidden text was left out (HTML): 1 place"], text.Notices);
    }

    [Theory]
    [InlineData("<p aria-hidden='true'>Seen.</p>")]
    [InlineData("<div style='background:#000'><p style='color:#fff'>Seen.</p></div>")]
    [InlineData("<div style='background:#fff'><p style='color:#fff;background:navy'>Seen.</p></div>")]
    [InlineData("<p style='color:#fff;background:#fff url(night.png)'>Seen.</p>")]
    [InlineData("<p style='position:relative;left:-20px'>Seen.</p>")]
    [InlineData("<p class='x'>Seen.</p><style>@media print { .x { display:none } }</style>")]
    [InlineData("<p style='opacity:0.5;font-size:0.9em'>Seen.</p>")]
    public void What_a_browser_shows_is_kept(string html)
    {
        var text = ReadDocument.Of("a.html", "<body>" + html);
        Assert.Equal(["Seen."], text.Outline());
        Assert.Empty(text.Notices);
    }

    [Fact]
    public void The_encoding_is_the_one_the_page_names()
    {
        var page = Encoding.Latin1.GetBytes("<meta charset=windows-1252><p>Caf\u00E9 im Hafen</p>");
        Assert.Equal(["Café im Hafen"], ReadDocument.Of("a.html", page).Outline());
    }

    [Fact]
    public void Tags_nested_beyond_reason_do_no_harm() =>
        Assert.Equal(["Seen."], ReadDocument.Of("a.html", "<p>Seen.</p>" + string.Concat(Enumerable.Repeat("<div>", 3000)) + "deep").Outline());
}
