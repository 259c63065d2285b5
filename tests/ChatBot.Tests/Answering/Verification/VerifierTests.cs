using System.Globalization;
using ChatBot.Answering.Verification;
using ChatBot.Answering.Verification.Reading;
using CsCheck;

namespace ChatBot.Tests.Answering.Verification;

public sealed class VerifierTests(ITestOutputHelper output)
{
    private static readonly StatementPair[] Pairs =
        [.. StatementPairs.Read(File.ReadLines(Path.Combine(Sources.Root, "tests/ChatBot.Tests/Answering/Verification/statements.txt")))];

    private static readonly Gen<string> Amounts =
        Gen.OneOf("one", "two", "twenty", "hundred", "hundreds", "millions", "dozen", "half", "quarter", "a third", "of", "by a", "first", "5", "1,200", "5bn", "40th", "$", "£5", "per cent", "%", "US", "m", "k", "in", "2022", "March", "ships", ",", ";", "–", "(", ")", ".", "\n");

    private static readonly Gen<string> Sentence =
        Gen.Select(Gen.Int[10, 99], Gen.OneOf("companies", "museums", "tonnes of rice", "per cent of the vote"), Gen.OneOf("joined", "left", "will not join", "may support"), Gen.Int[1950, 2049])
            .Select((count, counted, verb, year) => string.Create(CultureInfo.InvariantCulture, $"In {year} about {count} {counted} {verb} the Harbour Partnership."));

    [Fact]
    public void False_statements_are_caught() => AssertRate(isTrue: false, floor: 0.97);

    [Fact]
    public void True_statements_pass() => AssertRate(isTrue: true, floor: 0.92);

    [Fact]
    public void An_exact_quote_always_passes() =>
        Gen.String.Where(text => !string.IsNullOrWhiteSpace(text)).Sample(text => Assert.True(Verifier.Check(text, Cited(text)).IsSupported));

    [Fact]
    public void A_quote_with_one_digit_changed_never_passes() =>
        Gen.Select(Sentence, Gen.Int[0, 100], Gen.Int[1, 9]).Sample((sentence, which, by) =>
        {
            int[] digits = [.. Enumerable.Range(0, sentence.Length).Where(at => char.IsAsciiDigit(sentence[at]))];
            var at = digits[which % digits.Length];
            var changed = $"{sentence[..at]}{(char)('0' + ((sentence[at] - '0' + by) % 10))}{sentence[(at + 1)..]}";
            Assert.False(Verifier.Check(changed, Cited(sentence)).IsSupported, changed);
        });

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.Select(Gen.String, Gen.String).Sample((statement, cited) => Verifier.Check(statement, Cited(cited)).IsSupported || true);

    [Fact]
    public void Every_amount_has_words_whatever_stands_around_them() =>
        Amounts.Array[1, 12].Sample(words =>
        {
            var reading = TextReading.Of(string.Join(' ', words), anchor: null);
            Assert.All(reading.Quantities, quantity => Assert.InRange(quantity.From, 0, quantity.To - 1));
        });

    [Theory]
    [InlineData("Aid came in vaccines, millions of them.")]
    [InlineData("(hundreds of ships)")]
    [InlineData("Ships – thousands – came.")]
    public void A_scale_behind_a_break_is_read_and_passed(string text) =>
        Assert.NotEmpty(TextReading.Of(text, anchor: null).Quantities);

    [Theory]
    [InlineData("The fund opened in 2022.", "The fund opened in 2021.", "date 2022 not in the cited text")]
    [InlineData("The fund backs 40 firms.", "The fund backs 30 firms.", "number 40 not in the cited text")]
    [InlineData("The fund backs firms in Wales.", "The fund backs firms in Kent.", "name wales not in the cited text")]
    public void The_reason_says_what_is_missing(string statement, string cited, string reason) =>
        Assert.Equal(reason, Verifier.Check(statement, Cited(cited)).Reason);

    [Fact]
    public void Without_evidence_nothing_is_supported() => Assert.False(Verifier.Check("The fund opened.", []).IsSupported);

    private void AssertRate(bool isTrue, double floor)
    {
        var asked = Pairs.Where(pair => pair.IsTrue == isTrue).ToArray();
        var wrong = asked.Where(pair => Verifier.Check(pair.Statement, pair.Evidence).IsSupported != isTrue).ToArray();
        foreach (var pair in wrong)
            output.WriteLine($"{pair.Kind}: {pair.Statement} {Verifier.Check(pair.Statement, pair.Evidence).Reason}");
        Assert.True(asked.Length > 190);
        Assert.True(1 - ((double)wrong.Length / asked.Length) >= floor, $"{wrong.Length} of {asked.Length} are judged wrongly.");
    }

    private static IReadOnlyList<Evidence> Cited(string text) => StatementPairs.Cited(text);
}
