using ChatBot.Answering;

namespace ChatBot.Tests.Answering.Fitting;

/// <summary>What sort of thing a question asks for, told from its wording.</summary>
public sealed class AskedThingTests : IDisposable
{
    private readonly Library _library = Library.Of(
        ("rules.txt", """
            14 Mar 2022

            Rules of the harbour

            An operation shall be considered simple if neither special skills nor machines are needed for it. Packing cases for transport shall be disregarded when the origin of a product is determined. The harbour board keeps all records for at least three years.

            The Harbour League was founded by nine ports. Its members paid £4 million in 2019. The lighthouse stands 300 metres from the pier.

            The League's charter was signed by Ellen Marsh for Norway. The League's charter was signed by Hugo Lund for Denmark.
            """));

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("When is an operation regarded as simple?", "special skills")]
    [InlineData("Do packing cases count when working out the origin of a product?", "disregarded")]
    [InlineData("harbour board: how many years must records be kept?", "three years")]
    [InlineData("記録は何年間保管されますか (harbour board records)", "three years")]
    [InlineData("distance between the lighthouse and the pier", "300 metres")]
    [InlineData("Who signed the League's charter for Denmark?", "Hugo Lund")]
    public async Task A_question_is_answered_with_what_it_asks_for(string question, string wanted) =>
        Assert.Contains(wanted, (await _library.AskAsync(question)).Text.Split('\n')[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("When was the Harbour League founded?")]
    [InlineData("for how many hours is the lighthouse lit")]
    [InlineData("how many tonnes of records does the harbour board keep")]
    [InlineData("Who took over from Ellen Marsh at the Harbour League?")]
    public async Task What_is_told_without_it_is_no_answer(string question) =>
        Assert.Equal(Outcome.Abstained, (await _library.AskAsync(question)).Outcome);
}
