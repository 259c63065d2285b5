using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

/// <summary>What a Japanese question asks English documents for.</summary>
public sealed class TranslatedWordsTests
{
    [Theory]
    [InlineData("国葬に誰が出席しましたか", "国葬", "funer")]
    [InlineData("尖閣諸島はどう扱われていますか", "尖閣諸島", "senkaku")]
    [InlineData("核燃料の調達先は？", "核燃料", "nuclear")]
    [InlineData("試験装置の名前", "試験装置", "test")]
    public void A_word_stands_for_what_English_texts_say(string question, string word, string stem) =>
        Assert.Contains(TranslatedWords.In(question), found => found.Japanese == word && found.Stems.Contains(stem, StringComparer.Ordinal));

    [Fact]
    public void Of_words_that_overlap_the_longest_counts()
    {
        var found = TranslatedWords.In("共同声明の内容");

        Assert.Contains(found, word => word.Japanese == "共同声明");
        Assert.DoesNotContain(found, word => word.Japanese is "声明" or "共同");
    }

    [Fact]
    public void Somebody_is_known_by_the_surname_many_share_a_forename() =>
        Assert.Equal(["kono"], Assert.Single(TranslatedWords.In("河野太郎は誰と会いましたか"), found => found.Japanese == "河野太郎").Stems);

    [Theory]
    [InlineData("")]
    [InlineData("who signed it?")]
    [InlineData("ぬぬぬ")]
    public void Nothing_is_found_where_nothing_is(string question) => Assert.Empty(TranslatedWords.In(question));

    [Fact]
    public void A_word_said_twice_is_one() =>
        Assert.Single(TranslatedWords.In("国葬と国葬"), word => word.Japanese == "国葬");
}
