using ChatBot.Answering;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Ranking;

public sealed class SentenceRankerTests : IDisposable
{
    private static readonly SentenceRanker Ranker = new();

    private readonly Library _library = Library.Of(
        ("lighthouse.md", """
            # The Skerry lighthouse

            The lighthouse on Skerry stands on a bare rock. It was lit for the first time in 1844. Its keeper, Alan Brebner, lived there with three assistants.

            The tower is 42 metres high. Granite for it came from a quarry on Mull, because the local stone was too soft.
            """),
        ("ferry.md", """
            # The island ferry

            The ferry to Mull runs twice a day. It carries 90 passengers. The crossing takes forty minutes.

            The company that runs it was founded in 1921 by two brothers.
            """),
        ("灯台.md", """
            # 灯台

            この灯台は1844年に初めて点灯された。塔の高さは42メートルである。灯台守は三人の助手と暮らした。
            """));

    [Theory]
    [InlineData("When was the Skerry lighthouse first lit?", "1844")]
    [InlineData("Who was the keeper of the lighthouse?", "Brebner")]
    [InlineData("How high is the tower?", "42 metres")]
    [InlineData("Why did the granite come from Mull?", "too soft")]
    [InlineData("How many passengers does the ferry carry?", "90")]
    [InlineData("When was the ferry company founded?", "1921")]
    [InlineData("灯台が点灯されたのはいつか", "1844年")]
    public void The_sentence_that_answers_comes_first(string question, string answer) =>
        Assert.Contains(answer, Rank(question)[0].Text, StringComparison.Ordinal);

    [Fact]
    public void The_same_question_gives_the_same_order_whatever_was_asked_before()
    {
        var alone = Rank("How high is the tower?");
        Rank("When was the ferry company founded?");
        Rank("灯台が点灯されたのはいつか");
        var again = Rank("How high is the tower?");
        Assert.Equal(alone.Select(sentence => (sentence.Span, sentence.Score)), again.Select(sentence => (sentence.Span, sentence.Score)));
        Assert.Equal(alone[0].Features, again[0].Features);
    }

    [Fact]
    public async Task Questions_asked_side_by_side_do_not_disturb_each_other()
    {
        string[] questions = ["How high is the tower?", "When was the ferry company founded?", "Who was the keeper of the lighthouse?", "灯台が点灯されたのはいつか"];
        var alone = questions.Select(question => Rank(question)[0].Text).ToArray();
        var together = await Task.WhenAll(Enumerable.Range(0, 200).Select(turn => Task.Run(() => Rank(questions[turn % 4])[0].Text)));
        Assert.All(together.Select((text, turn) => (text, turn)), pair => Assert.Equal(alone[pair.turn % 4], pair.text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("the of and")]
    [InlineData("zzyzx qwxq")]
    public void A_question_without_a_known_word_finds_nothing(string question) => Assert.Empty(Rank(question));

    [Fact]
    public void The_longest_question_is_ranked_like_any_other() =>
        Assert.Contains("42 metres", Rank(string.Concat(Enumerable.Repeat("How high is the tower? ", Question.MaximumLength / 23)))[0].Text, StringComparison.Ordinal);

    public void Dispose() => _library.Dispose();

    private IReadOnlyList<RankedSentence> Rank(string question) =>
        Ranker.Rank(QuestionReader.Read(new Question(question, DateTimeOffset.UnixEpoch), _library.Generation), _library.Generation);
}
