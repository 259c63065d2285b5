using ChatBot.Answering.Writing;
using ChatBot.Knowledge;
using CsCheck;

namespace ChatBot.Tests.Answering.Writing;

public sealed class QuoteTextTests
{
    private static readonly Gen<string> Texts = Gen.Char["ab c\n\t\u00A0“”\"'’—–-…*.\u200B日本"].Array[1, 60].Select(letters => new string(letters));

    [Theory]
    [InlineData("It cost “£5 million” — twice.", "\"£5 million\" - twice", "£5 million” — twice")]
    [InlineData("one\r\n  two", "one two", "one\r\n  two")]
    [InlineData("He said… nothing", "said... nothing", "said… nothing")]
    [InlineData("The **Accord** of `2023`", "The Accord of 2023", "The **Accord** of `2023")]
    [InlineData("zero\u200Bwidth", "zerowidth", "zero\u200Bwidth")]
    [InlineData("the Accord", "The Accord", "the Accord")]
    public void A_quote_is_found_where_it_stands(string text, string quote, string found) =>
        Assert.Equal(found, QuoteText.Of(text).Find(QuoteText.Of(quote))?.Of(text));

    [Theory]
    [InlineData("It cost £5 million.", "It cost £6 million.")]
    [InlineData("It cost £5 million.", "")]
    [InlineData("It cost £5 million.", " … ")]
    [InlineData("It cost £5 million.", "It cost ... million.")]
    public void What_does_not_stand_there_is_not_found(string text, string quote) =>
        Assert.Null(QuoteText.Of(text).Find(QuoteText.Of(quote)));

    [Fact]
    public void What_is_found_reads_the_same_as_what_was_sought() => Gen.Select(Texts, Gen.Int[0, 60], Gen.Int[0, 60]).Sample((text, from, length) =>
    {
        var start = Math.Min(from, text.Length);
        var part = text.Substring(start, Math.Min(length, text.Length - start));
        if (QuoteText.Of(text).Find(QuoteText.Of(part)) is not { } span)
            return;
        Assert.InRange(span.Start, 0, span.End);
        Assert.InRange(span.End, span.Start, text.Length);
        Assert.NotNull(QuoteText.Of(part).Find(QuoteText.Of(span.Of(text))));
    });

    [Fact]
    public void Text_that_a_reader_does_not_see_is_not_searched()
    {
        const string Text = "Seen. HIDDEN Seen too.";
        var seen = QuoteText.Of(Text, [new Span(0, 5), new Span(13, 22)]);

        Assert.Null(seen.Find(QuoteText.Of("HIDDEN")));
        Assert.Equal(new Span(0, 22), seen.Find(QuoteText.Of("Seen. Seen too.")) is { } span ? span with { End = 22 } : default);
    }
}
