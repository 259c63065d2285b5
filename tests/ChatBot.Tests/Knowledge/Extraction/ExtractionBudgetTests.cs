using ChatBot.Knowledge.Extraction;

namespace ChatBot.Tests.Knowledge.Extraction;

public sealed class ExtractionBudgetTests
{
    [Theory]
    [InlineData(1.0, 10)]
    [InlineData(2.0, 10)]
    [InlineData(0.5, 20)]
    [InlineData(0.2, 50)]
    [InlineData(0.01, 60)]
    [InlineData(0.0, 10)]
    public void Work_counts_where_there_is_some_and_the_clock_where_there_is_none(double share, int seconds)
    {
        var budget = new ExtractionBudget(TimeSpan.FromSeconds(10));
        var elapsed = TimeSpan.Zero;
        while (!budget.IsUp(elapsed, elapsed * share))
            elapsed += TimeSpan.FromMilliseconds(50);
        Assert.Equal(seconds, elapsed.TotalSeconds, tolerance: 0.5);
    }

    [Fact]
    public void A_file_that_works_and_then_stands_still_is_given_up()
    {
        var budget = new ExtractionBudget(TimeSpan.FromSeconds(10));
        var elapsed = TimeSpan.Zero;
        while (!budget.IsUp(elapsed, TimeSpan.FromSeconds(Math.Min(4, elapsed.TotalSeconds))))
            elapsed += TimeSpan.FromMilliseconds(50);
        Assert.Equal(15, elapsed.TotalSeconds, tolerance: 0.5);
    }
}
