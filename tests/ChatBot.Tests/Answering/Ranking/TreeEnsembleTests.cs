using ChatBot.Answering.Ranking;

namespace ChatBot.Tests.Answering.Ranking;

public sealed class TreeEnsembleTests
{
    // Column 0 up to 1 goes left; there column 1 up to 5 decides between 10 and 20; to the right stands 30. The second tree adds 0.5.
    private const string Model = "# a remark\n0:1 1:5 10 20 30\n0.5\n";

    [Theory]
    [InlineData(0, 5, 10.5)]
    [InlineData(1, 6, 20.5)]
    [InlineData(1.5, 0, 30.5)]
    public void A_row_takes_the_value_of_its_leaf_in_every_tree(float first, float second, double score) =>
        Assert.Equal(score, TreeEnsemble.Parse(Model).Score([first, second]));

    [Fact]
    public void Rows_scored_together_score_as_they_do_alone()
    {
        var model = TreeEnsemble.Parse(Model);
        float[] rows = [0, 5, 1, 6, 1.5f, 0, 9, 9, 1, 5, -3, 7];
        var scores = new float[6];
        model.Score(rows, columns: 2, scores);
        Assert.Equal(rows.Chunk(2).Select(row => (float)model.Score(row)), scores);
    }

    [Theory]
    [InlineData("0:1 10")]
    [InlineData("10 20")]
    [InlineData("0:x 1 2")]
    [InlineData("zero")]
    public void A_torn_model_is_refused_with_the_line_that_is_torn(string line)
    {
        var fault = Assert.Throws<InvalidDataException>(() => TreeEnsemble.Parse(line));
        Assert.Contains(line, fault.Message, StringComparison.Ordinal);
    }
}
