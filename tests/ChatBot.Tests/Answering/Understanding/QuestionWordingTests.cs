using ChatBot.Answering;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Tests.Answering.Understanding;

/// <summary>Questions as people type them, written out before they are searched.</summary>
public sealed class QuestionWordingTests
{
    [Theory]
    [InlineData("what did the us announce in oct 2021", "what did the US announce in October 2021")]
    [InlineData("us-uk trade", "US-uk trade")]
    [InlineData("tell us about the accord", "tell us about the accord")]
    [InlineData("is there a deal with us", "is there a deal with us")]
    [InlineData("may we join in dec 2022?", "may we join in December 2022?")]
    [InlineData("whn did they meet, hw many came", "when did they meet, how many came")]
    [InlineData("which govt dept runs it, pls", "which government department runs it")]
    [InlineData("how long is the MoU w/ the univ., in yrs?", "how long is the MoU with the university, in years?")]
    [InlineData("who did the vp meet at 3 pm", "who did the Vice President meet at 3 pm")]
    [InlineData("name the head of the dialogue please", "name the head of the dialogue")]
    [InlineData("when does the pact run out", "when does the pact expire")]
    [InlineData("who took over from her, and who drew up the plan", "who succeed her, and who draft the plan")]
    [InlineData("what did they set up", "what did they set up")]
    [InlineData("where does the $20bn plant stand", "where does the $20 billion plant stand")]
    [InlineData("tariff above 100k cars or £5.5m", "tariff above 100,000 cars or £5.5 million")]
    [InlineData("who won the 5k on the 20m wall", "who won the 5k on the 20m wall")]
    public void Small_letters_and_short_months_are_written_out(string typed, string meant) => Assert.Equal(meant, CarelessWording.Mend(typed));

    [Theory]
    [InlineData("バーナム", "burnham", "burma", "boredom")]
    [InlineData("クラーク", "clark", "creek", "clerk")]
    [InlineData("マイクロソフト", "microsoft", "micro", "soft")]
    [InlineData("テルストラ", "telstra", "telestar", "trestle")]
    [InlineData("ファーガソン", "ferguson", "fagots", "person")]
    public void A_name_in_katakana_finds_the_word_it_writes_down(string katakana, string right, string near, string other)
    {
        var terms = new TermTable();
        foreach (var word in new[] { near, right, other })
            terms.CountPassage(terms.Add(word));

        Assert.Equal(right, terms.Stems[Assert.Single(Katakana.Nearest(katakana, terms))]);
    }

    [Fact]
    public void Two_words_run_together_are_both_found_and_an_unknown_name_is_not()
    {
        var terms = new TermTable();
        foreach (var word in new[] { "atom", "vallei", "forum" })
            terms.CountPassage(terms.Add(word));

        Assert.Equal("atom vallei", string.Join(' ', Katakana.Nearest("アトムバレー", terms).Select(term => terms.Stems[term])));
        Assert.Empty(Katakana.Nearest("コペンハーゲン", terms));
    }

    [Fact]
    public async Task A_person_asked_for_in_katakana_is_found_in_English_documents()
    {
        using var library = Library.Of(("a.txt", "14 Mar 2022\n\nNorth and south\n\nThe Mayor of Greater Bristol, Alan Ferguson, will lead a delegation to Osaka next month. The Tamar Valley cluster brings together forty firms."));

        Assert.Contains("Mayor of Greater Bristol", (await library.AskAsync("アラン・ファーガソンとは誰ですか？")).Text, StringComparison.Ordinal);
        Assert.Equal(Outcome.Abstained, (await library.AskAsync("ペーター・ミュラーとは誰ですか？")).Outcome);
    }

    [Fact]
    public async Task What_a_paper_tells_today_is_asked_for_by_its_month()
    {
        using var library = Library.Of(
            ("a.txt", "16 Nov 2022\n\nReadout of a meeting\n\nPresident Lindqvist met today with Prime Minister Okafor in Lisbon."),
            ("b.txt", "12 Apr 2023\n\nReadout of a meeting\n\nPresident Lindqvist met today with Prime Minister Okafor in Ghent."));

        Assert.Contains("Lisbon", (await library.AskAsync("where did lindqvist meet okafor in nov 2022")).Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("Ghent", (await library.AskAsync("where did lindqvist meet okafor in april 2023")).Text.Split('\n')[0], StringComparison.Ordinal);
    }
}
