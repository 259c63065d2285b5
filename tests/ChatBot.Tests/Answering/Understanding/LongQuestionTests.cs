using ChatBot.Answering;
using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public sealed class LongQuestionTests
{
    [Fact]
    public void A_letter_is_read_by_its_beginning_and_its_end()
    {
        var letter = LongQuestion.Shortened($"Dear all, {string.Concat(Enumerable.Repeat("the weather is fine ", 200))} who signed the Pier Treaty?");
        Assert.StartsWith("Dear all, the weather", letter, StringComparison.Ordinal);
        Assert.EndsWith("who signed the Pier Treaty?", letter, StringComparison.Ordinal);
        Assert.InRange(letter.Length, 1_000, 1_201);
    }

    [Fact]
    public void A_question_of_a_paragraph_is_read_whole()
    {
        var question = new string('a', 1_200);
        Assert.Same(question, LongQuestion.Shortened(question));
    }

    [Fact]
    public void No_pair_of_surrogates_is_parted() =>
        Assert.All(LongQuestion.Shortened("a" + string.Concat(Enumerable.Repeat("\U0001F600", 1_500))).EnumerateRunes(), rune => Assert.NotEqual('\uFFFD', rune.Value));

    [Theory]
    [InlineData("\u300C")]
    [InlineData("what ")]
    [InlineData("the of the of ")]
    [InlineData("a-")]
    public async Task One_thing_over_and_over_is_no_work_without_end(string thing)
    {
        using var library = Library.Of(("pier.txt", "The Pier Treaty was signed by Ingrid Dahl in Bergen."));
        var text = string.Concat(Enumerable.Repeat(thing, Question.MaximumLength / thing.Length));
        Assert.NotNull(await library.AskAsync(text));
        var history = new Exchange(string.Concat(Enumerable.Repeat(text, 50)), "");
        Assert.NotNull(await library.Answerer.AnswerAsync(new Question("and who signed it?", DateTimeOffset.UnixEpoch, History: [history]), progress: null, TestContext.Current.CancellationToken));
    }
}
