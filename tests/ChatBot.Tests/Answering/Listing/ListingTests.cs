using ChatBot.Answering;
using ChatBot.Answering.Listing;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Tests.Knowledge.Facts;

namespace ChatBot.Tests.Answering.Listing;

public sealed class ListingTests : IDisposable
{
    private readonly Generation _generation = Paper.Generation(
        "- name: Lighthouse Accord\n  kind: agreement\n  japanese: [灯台アコード]\n",
        Paper.Of(
            """
            For years the UK and Norway have traded across the sea, and this paper says what they agreed.

            Opening with the Coastal Trade Agreement in 2018, growing with the Harbour Partnership in 2020 and crowned by the Lighthouse Accord signed by Prime Ministers Adair and Mori in June of this year.

            The Accord sets out work on critical technologies, specifically quantum and hydrogen. It coincided with a new memorandum of understanding between Innovate Norway and HAVN.

            Next month the Mayor of Greater Bristol, Ann Harlow and the Leader of Bristol City Council, Cllr Jo Webb will lead a trade delegation to Norway.

            Greater Bristol is leading in cyber, robotics and AI.
            """,
            "2022-09-14",
            id: "a.txt"),
        Paper.Of("In March 2021 Mayor Ann Harlow led a trade delegation to Denmark.", "2021-04-01", id: "b.txt"));

    public void Dispose() => _generation.Dispose();

    [Theory]
    [InlineData("Which agreements are there?")]
    [InlineData("list all the agreements with their years")]
    [InlineData("agreemnts pls")]
    [InlineData("What agreements exist between the UK and Norway?")]
    [InlineData("協定を一覧にしてください")]
    public void All_agreements_come_in_the_order_of_their_dates(string question) =>
        Assert.Equal("Coastal Trade Agreement|Harbour Partnership|Lighthouse Accord|memorandum of understanding between Innovate Norway and HAVN", string.Join('|', Names(question)));

    [Theory]
    [InlineData("Which sectors?", "quantum, hydrogen|cyber, robotics, AI")]
    [InlineData("which agreement was signed in 2020?", "Harbour Partnership")]
    [InlineData("What happened between 2020 and 2021?", "Harbour Partnership|trade delegation to Denmark")]
    [InlineData("2020年に何がありましたか", "Harbour Partnership")]
    [InlineData("Who leads the delegation to Norway?", "Mayor of Greater Bristol, Ann Harlow|Leader of Bristol City Council, Cllr Jo Webb")]
    [InlineData("誰がノルウェーへの代表団を率いますか", "Mayor of Greater Bristol, Ann Harlow|Leader of Bristol City Council, Cllr Jo Webb")]
    [InlineData("who is Jo Webb", "Jo Webb")]
    [InlineData("Who is the Leader of Bristol City Council?", "Jo Webb")]
    [InlineData("Which delegations were in 2021?", "trade delegation to Denmark")]
    [InlineData("Which delegations went to Denmark?", "trade delegation to Denmark")]
    public void A_list_holds_what_was_asked_for_and_no_more(string question, string items) => Assert.Equal(items, string.Join('|', Names(question)));

    [Theory]
    [InlineData("Which technologies does the Lighthouse Accord cover?", "quantum, hydrogen|The Accord sets out work on critical technologies, specifically quantum and hydrogen.")]
    [InlineData("灯台アコードの対象となる技術分野は？", "quantum, hydrogen|The Accord sets out work on critical technologies, specifically quantum and hydrogen.")]
    [InlineData("Which sectors is Greater Bristol leading in?", "cyber, robotics, AI|Greater Bristol is leading in cyber, robotics and AI.")]
    public void Names_that_one_thing_has_to_do_with_stand_above_the_sentence_that_says_what(string question, string statements) =>
        Assert.Equal(statements, string.Join('|', Draft(question)!.Statements.Select(statement => statement.Text)));

    [Fact]
    public void Asked_of_all_delegations_each_is_told_with_who_leads_it() =>
        Assert.Equal("b.txt|a.txt", string.Join('|', Draft("List all delegations and who led them")!.Statements.Select(statement => statement.Evidence[0].Document.Id.Path).Distinct(StringComparer.Ordinal)));

    [Fact]
    public void Who_signed_is_told_with_the_words_that_say_so()
    {
        var statements = Draft("Who signed the Lighthouse Accord?")!.Statements;
        Assert.Equal("Adair, Mori", statements[0].Text);
        Assert.Equal("crowned by the Lighthouse Accord signed by Prime Ministers Adair and Mori in June of this year.", statements[0].Evidence[0].Quote);
    }

    [Theory]
    [InlineData("2022-09-20", "upcoming")]
    [InlineData("2022-11-01", "over")]
    public void The_day_of_asking_moves_an_event_from_upcoming_to_over(string today, string state)
    {
        var draft = Draft("When is the next delegation?", today)!;
        Assert.Equal($"trade delegation to Norway – October 2022 ({state})", draft.Statements[0].Text);
        Assert.Equal(state == "over" ? "No upcoming delegation is in the documents; the latest was planned for October 2022." : null, draft.Lead);
    }

    [Theory]
    [InlineData("次の貿易代表団はいつですか")]
    [InlineData("次の貿易に関する代表団はいつですか")]
    public void The_next_one_is_told_of_English_documents_by_what_the_words_mean(string question) =>
        Assert.Equal("今後の代表団は資料にありません。直近のものは2022年10月の予定でした。", Draft(question, "2023-01-10")!.Lead);

    [Theory]
    [InlineData("Who led the delegation before 2020?", null)]
    [InlineData("Who led the delegation in 2021?", "Mayor Ann Harlow")]
    public async Task Who_led_at_another_time_is_nobody_asked_for(string question, string? leader)
    {
        using var library = Library.Of(("a.txt", "1 Apr 2021\n\nIn March 2021 Mayor Ann Harlow led a trade delegation to Denmark."));

        var answer = await library.AskAsync(question);

        Assert.Equal(leader, answer.Outcome == Outcome.Answered ? answer.Statements[0].Text : null);
    }

    [Fact]
    public void The_latest_event_is_the_last_before_the_day_of_asking() =>
        Assert.StartsWith("trade delegation to Denmark – March 2021 (over)", Draft("What was the latest delegation?", "2022-09-20")!.Statements[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Two_things_are_compared_by_what_is_said_of_each() =>
        Assert.Equal("Harbour Partnership – 2020|Lighthouse Accord – June 2022", string.Join('|', Draft("Compare the Harbour Partnership and the Lighthouse Accord")!.Statements.Select(statement => statement.Text).Where(text => text.Contains('–', StringComparison.Ordinal))));

    [Fact]
    public void How_many_is_answered_by_naming_them() => Assert.Equal("4 in the documents:", Draft("How many agreements are mentioned?")!.Lead);

    [Theory]
    [InlineData("What does the Lighthouse Accord cover?")]
    [InlineData("What are the benefits of the agreements?")]
    [InlineData("Why did the delegation go to Norway?")]
    [InlineData("How many jobs will the Accord create?")]
    [InlineData("What do agreements mean for business?")]
    [InlineData("When was the Harbour Partnership signed?")]
    [InlineData("Is Bristol leading in AI?")]
    [InlineData("Which agreements were signed with South Korea?")]
    [InlineData("Which agreements are there on fishing quotas?")]
    [InlineData("代表団の目的は何ですか")]
    [InlineData("韓国との協定はありますか")]
    public void Any_other_question_is_left_to_the_sentences(string question) => Assert.Null(Draft(question));

    [Theory]
    [InlineData("Which agreements are there?")]
    [InlineData("Which sectors?")]
    [InlineData("When is the next delegation?")]
    [InlineData("Who leads the delegation?")]
    [InlineData("協定を一覧にしてください")]
    public void Every_statement_is_carried_by_its_evidence(string question)
    {
        var draft = Draft(question)!;
        var kept = ChatBot.Answering.Verification.DraftCheck.Keep(draft, QuestionReader.IsJapanese(question) ? "ja" : "en");
        Assert.Equal(draft.Statements, kept.Statements);
    }

    private string[] Names(string question) =>
        [.. (Draft(question)?.Statements ?? []).Select(statement => statement.Text.Split(" – ")[0])];

    private Draft? Draft(string question, string today = "2022-09-20")
    {
        var asked = new Question(question, DateTimeOffset.Parse(today + "T09:00Z", null));
        return ListingReader.Read(QuestionReader.Read(asked, _generation), _generation) is { } plan ? Lister.Draft(plan, likeliest: null, _generation, asked.Today) : null;
    }
}
