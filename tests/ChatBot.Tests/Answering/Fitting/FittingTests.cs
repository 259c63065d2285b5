using ChatBot.Answering;
using ChatBot.Answering.Fitting;

namespace ChatBot.Tests.Answering.Fitting;

/// <summary>A sentence near the topic is no answer when it lacks what was asked for.</summary>
public sealed class FittingTests : IDisposable
{
    private readonly Library _library = Library.Of(
        ("port.txt", """
            14 Mar 2022

            Harbour Partnership opens a new chapter

            The Harbour Partnership between Norway and the United Kingdom was signed by Minister Ingrid Dahl in Bergen on 3 March 2022. It covers offshore wind, shipping and hydrogen.

            Under the Harbour Partnership the Nordlys shipyard will create 1,200 jobs and train 85 engineers. The Bergen universities attract students from many countries.

            Minister Dahl said that shipping remains at the heart of the partnership.

            The Joint Maritime Council (JMC) will meet twice a year. Harald Moe, Norwegian Ambassador to Portugal, will open the Expo 2020 pavilion.
            """),
        ("rail.txt", """
            20 Oct 2023

            Rail talks in Turin

            Minister Ingrid Dahl met Minister Paolo Conti in Turin today. The talks on rail freight will go on in Milan and Genoa, where Minister Conti was born.
            """));

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("How many jobs will the Nordlys shipyard create?", "1,200")]
    [InlineData("How many engineers will the shipyard train?", "85")]
    [InlineData("When was the Harbour Partnership signed?", "3 March 2022")]
    [InlineData("What did Minister Dahl say about shipping?", "heart of the partnership")]
    [InlineData("Does the Harbour Partnership cover hydrogen?", "hydrogen")]
    [InlineData("What does JMC stand for?", "Joint Maritime Council")]
    [InlineData("where did dahl meet conti", "Turin")]
    [InlineData("what did dahl and conti talk about in oct 2023", "rail freight")]
    [InlineData("where did dahl get together with conti in 2023", "Turin")]
    [InlineData("Who is the Norwegian ambassador to Portugal?", "Harald Moe")]
    [InlineData("What are the goals of the Harbour Partnership?", "Harbour Partnership")]
    [InlineData("who ran the talks on rail freight with conti in turin", "Dahl")]
    public async Task What_the_documents_say_is_answered(string question, string wanted)
    {
        var answer = await _library.AskAsync(question);

        Assert.Contains(wanted, answer.Text, StringComparison.Ordinal);
        Assert.NotEqual(Outcome.Abstained, answer.Outcome);
    }

    [Theory]
    [InlineData("How many universities are there in Bergen?")]
    [InlineData("When did the Bergen universities attract students?")]
    [InlineData("What did Minister Dahl say about fisheries?")]
    [InlineData("Does the Harbour Partnership cover nuclear fusion?")]
    [InlineData("Did Olav Berg sign the Harbour Partnership?")]
    [InlineData("Which hotel did Minister Dahl stay in in Bergen?")]
    [InlineData("What is the budget of the Joint Maritime Council?")]
    [InlineData("How old is Ingrid Dahl?")]
    [InlineData("How long in kilometres is the Harbour Partnership?")]
    [InlineData("How much is Norway paying for the pavilion?")]
    [InlineData("Who is the Portuguese ambassador to Norway?")]
    [InlineData("Who is the director of the Joint Maritime Council?")]
    [InlineData("Who is the Norwegian minister of fisheries?")]
    [InlineData("when will the 発電所 in Bergen")]
    [InlineData("total cost of the Expo 2020 pavilion?")]
    [InlineData("What annual payment does Norway make to Portugal?")]
    [InlineData("when did brazil sign the Harbour Partnership")]
    [InlineData("Who is the British ambassador to Portugal?")]
    [InlineData("When does the Expo 2020 pavilion open?")]
    [InlineData("When will the Harbour Partnership be extended?")]
    [InlineData("what did dahl say in bergen in june 2021")]
    [InlineData("How much did the shipyard cost?")]
    [InlineData("What is the phone number of the Nordlys shipyard?")]
    public async Task What_is_only_near_the_topic_is_refused(string question) =>
        Assert.Equal(Outcome.Abstained, (await _library.AskAsync(question)).Outcome);

    [Theory]
    [InlineData("Did Dahl meet Conti?", true)]
    [InlineData("Did Dahl meet Ferri?", false)]
    public async Task Whether_two_met_no_sentence_tells_that_speaks_of_one_alone(string question, bool isTold)
    {
        using var library = Library.Of(("yards.txt", "20 Oct 2023\n\nMinister Ingrid Dahl met Minister Paolo Conti in Turin today. Dahl met with no answer when she asked for rails.\n\nMinister Olga Ferri had closed the freight yards before the ministers met."));

        Assert.Equal(isTold, (await library.AskAsync(question)).Outcome == Outcome.Answered);
    }

    [Theory]
    [InlineData("over 2.5 million subscribers in Fiji", "subscribers", "2.5 million")]
    [InlineData("Seventeen trilateral working groups met", "working groups", "Seventeen")]
    [InlineData("the first 100,000 vehicles imported", "vehicles", "100,000")]
    [InlineData("universities attract students", "universities", null)]
    [InlineData("Executive Order 9066, which moved families", "families", null)]
    [InlineData("bound by Order 12 all workers", "workers", null)]
    [InlineData("In 2022 universities attracted students", "universities", null)]
    public void A_number_counts_what_it_stands_before(string text, string things, string? number) =>
        Assert.Equal(number, NumberOf.Find(text, things)?.Of(text));

    [Fact]
    public async Task Beside_what_tells_of_a_thing_stands_nothing_that_does_not_name_it()
    {
        using var library = Library.Of(("valley.txt", """
            30 Nov 2023

            The valley leads in sensors, and its two towns share a £5 billion fund for ecosystems of the UK.

            A new Memorandum of Understanding between Fjord UK and the Nordlys Institute was signed in May 2023. An innovation bridge between the two towns will bring jobs.

            Next month the mayor will lead a delegation to Norway.
            """));

        var what = await library.AskAsync("what is fjord uk");
        var people = await library.AskAsync("How many people live in the valley?");
        var when = await library.AskAsync("when does the delegation go");

        Assert.All(what.Statements, statement => Assert.Contains("Fjord UK", statement.Text, StringComparison.Ordinal));
        Assert.Equal(Outcome.Abstained, people.Outcome);
        Assert.Contains("December 2023", when.Text, StringComparison.Ordinal);
    }
}
