namespace ChatBot.Tests.Answering.Listing;

public sealed class DocumentListTests : IDisposable
{
    private readonly Library _library = Library.Of(
        ("tide.md",
            """
            # The Tidal Compact

            Norway and Japan made the Tidal Compact to work on the sea together.

            ## Advanced skills

            The partners have made good headway with their skills since last spring.

            - Seabed mapping. Ships of both sides will map the ground.
            - Wave power. The first mill will stand off Bergen.
            - Harbour robots. They will clean hulls.

            ## Ways of working

            There are two lines of work. Each side names a leader for its own line.

            The ministers agreed on the following quay standards:

            - **Depth** is measured at low water by both harbour offices.
            - **Lighting** is to be seen from two miles.
            - **Rescue** boats lie ready at every quay.
            """),
        ("schools.txt",
            """
            The Fjord Programme sends students to sea each summer.

            Of all who applied, these universities were chosen for the Fjord Programme in 2024:

            University of Bergen, Bergen

            Kobe Maritime University, Kobe

            Tromsø Polar University, Tromsø
            """),
        ("council.txt",
            """
            The Skerry Council was praised by many countries for its work on the fishing grounds of the north.

            The Skerry Council was founded by ministers of Norway, Iceland, Denmark and Sweden in the year 2019.
            """));

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("What are the advanced skills of the Tidal Compact?", "Seabed mapping|Wave power|Harbour robots")]
    [InlineData("which quay standards did the ministers agree on?", "Depth|Lighting|Rescue")]
    [InlineData("which universities were chosen for the Fjord Programme in 2024?", "University of Bergen, Bergen|Kobe Maritime University, Kobe|Tromsø Polar University, Tromsø")]
    public async Task The_list_under_what_was_asked_for_is_given_whole(string question, string items) =>
        Assert.Equal(items, string.Join('|', (await _library.AskAsync(question)).Statements.Select(statement => statement.Text)));

    [Theory]
    [InlineData("What are the two advanced skills of the Tidal Compact?")]
    [InlineData("What are the dangers of the Tidal Compact?")]
    [InlineData("which of the quay standards is the newest?")]
    public async Task A_list_of_other_things_is_not(string question) =>
        Assert.False((await _library.AskAsync(question)).Statements is [{ Text: "Seabed mapping" or "Depth" }, ..]);

    [Theory]
    [InlineData("Which countries founded the Skerry Council?")]
    [InlineData("countries in the Skerry Council")]
    public async Task Who_asks_for_countries_reads_the_sentence_that_names_them_first(string question) =>
        Assert.StartsWith("The Skerry Council was founded by ministers of Norway", (await _library.AskAsync(question)).Statements[0].Text, StringComparison.Ordinal);
}
