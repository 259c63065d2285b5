using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public sealed class ComparedThingsTests
{
    [Theory]
    [InlineData("Compare the Harbour League and the Tidal Board.", "Harbour League", "Tidal Board")]
    [InlineData("please compare Porto with Bergen", "Porto", "Bergen")]
    [InlineData("What is the difference between the Harbour League and the Tidal Board?", "Harbour League", "Tidal Board")]
    [InlineData("how does the Harbour League differ from the Tidal Board?", "Harbour League", "Tidal Board")]
    [InlineData("Harbour League vs Tidal Board", "Harbour League", "Tidal Board")]
    [InlineData("港湾連盟と潮力委員会の違いは何ですか？", "港湾連盟", "潮力委員会")]
    [InlineData("港湾連盟と潮力委員会を比較してください。", "港湾連盟", "潮力委員会")]
    public void A_question_that_compares_names_two_things(string question, string first, string second) =>
        Assert.Equal(new ComparedThings(first, second), ComparedThings.Of(question));

    [Theory]
    [InlineData("What does the Harbour League cover?")]
    [InlineData("What makes a difference to the Harbour League and its ports?")]
    [InlineData("compare the ports")]
    [InlineData("港湾連盟とは何ですか")]
    public void Any_other_question_compares_nothing(string question) => Assert.Null(ComparedThings.Of(question));
}
