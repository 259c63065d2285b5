using ChatBot.Answering.Fitting;

namespace ChatBot.Tests.Answering.Fitting;

public sealed class AskedSeveralTests
{
    [Theory]
    [InlineData("What are the five pillars of the plan?", "pillars", 5)]
    [InlineData("which countries are in the forum", "countries", null)]
    [InlineData("List the 12 universities that take part", "universities", 12)]
    [InlineData("name all partners", "partners", null)]
    [InlineData("Nordic countries at the summit", "countries", null)]
    public void Several_are_asked_for_by_a_plural(string question, string noun, int? count) => Assert.Equal(new AskedSeveral(noun, count), AskedSeveral.Of(question));

    [Theory]
    [InlineData("Who leads the delegation?")]
    [InlineData("What is the process?")]
    [InlineData("which of the schools teach it?")]
    [InlineData("When do the talks begin?")]
    [InlineData("What does this mean?")]
    public void One_thing_is_no_several(string question) => Assert.Null(AskedSeveral.Of(question));
}
