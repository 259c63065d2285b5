using ChatBot.Briefings;
using ChatBot.Tests.Answering;

namespace ChatBot.Tests.Briefings;

public sealed class BriefingTests
{
    private const string Harbour = """
        12 March 2024

        The Nordlys Harbour Pact

        By Ida Cole, Director of the Harbour Board

        Nordlys and Kobe signed the Nordlys Harbour Pact on 8 March 2024. The Pact covers tidal energy and autonomous shipping.

        In June 2024 Mayor Rolf Berg will lead a trade delegation to Kobe to win business for the port of Nordlys. The port of Nordlys handles 4 million tonnes of cargo a year.
        """;

    [Theory]
    [InlineData("2023-12-01T09:00Z", EventState.Upcoming)]
    [InlineData("2024-01-01T09:00Z", EventState.Over)]
    public async Task The_seeds_give_the_whole_page_and_the_day_decides_what_is_to_come(string now, object state)
    {
        using var library = Library.OfSeeds();
        var briefing = await library.BriefAsync("Greater Manchester delegation", now);

        Assert.Equal(2, briefing.Section(SectionKind.Summary)!.Lines.Count);
        var agreements = Texts(briefing, SectionKind.Agreements);
        Assert.Contains("Comprehensive Economic Partnership Agreement – 2020", agreements, StringComparer.Ordinal);
        Assert.Contains("Digital Partnership – 2022", agreements, StringComparer.Ordinal);
        Assert.Contains(agreements, text => text.StartsWith("Hiroshima Accord – May 2023", StringComparison.Ordinal));
        Assert.Contains("Memorandum of Understanding between Innovate UK and NEDO", agreements, StringComparer.Ordinal);
        var people = Texts(briefing, SectionKind.People);
        Assert.Contains("Andy Burnham – Mayor of Greater Manchester", people, StringComparer.Ordinal);
        Assert.Contains("Bev Craig – Leader of Manchester City Council", people, StringComparer.Ordinal);
        var delegation = Assert.Single(briefing.Section(SectionKind.Events)!.Lines, line => line.Text.Contains("delegation to Japan – December 2023", StringComparison.Ordinal));
        Assert.Equal(state, delegation.State);
        Assert.Contains(Texts(briefing, SectionKind.Figures), text => text.Contains("£5 billion", StringComparison.Ordinal));
        Assert.True(briefing.Section(SectionKind.NotSaid)!.Lines.Count > 0);
    }

    [Fact]
    public async Task Every_line_is_cited_and_every_quote_is_the_text_at_its_span()
    {
        using var library = Library.OfSeeds();
        var briefing = await library.BriefAsync("Greater Manchester delegation");

        Assert.All(briefing.Sections.Where(section => section.Kind != SectionKind.NotSaid).SelectMany(section => section.Lines), line => Assert.NotEmpty(line.Citations));
        Assert.All(briefing.Citations, citation => Assert.Equal(citation.Span.Of(library.Generation.Documents[citation.Document].Text), citation.Quote));
        var cited = briefing.Sections.SelectMany(section => section.Lines).SelectMany(line => line.Citations).ToHashSet();
        Assert.Equal(briefing.Citations.Select(citation => citation.Number), cited.Order());
    }

    [Fact]
    public async Task A_topic_the_documents_do_not_know_gets_an_honest_word()
    {
        using var library = Library.OfSeeds();
        var briefing = await library.BriefAsync("Brazilian coffee");

        Assert.False(briefing.IsKnown);
        Assert.Contains("Brazilian coffee", Assert.Single(briefing.Sections).Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_title_of_a_meeting_is_taken_for_its_subject()
    {
        using var library = Library.Of(("harbour.txt", Harbour));
        var briefing = await library.BriefAsync("Re: Prep call on tidal energy");

        Assert.True(briefing.IsKnown);
        Assert.DoesNotContain(briefing.Section(SectionKind.NotSaid)!.Lines, line => line.Text.Contains("prep", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("the Nordlys delegation", "Briefing: Nordlys delegation")]
    [InlineData("The Hague", "Briefing: The Hague")]
    [InlineData("Nordlys\n\n1. Pact", "Briefing: Nordlys 1. Pact")]
    public async Task The_heading_is_one_line_without_an_article(string topic, string title)
    {
        using var library = Library.Of(("harbour.txt", Harbour));
        Assert.Equal(title, (await library.BriefAsync(topic)).Title);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(5, true)]
    public async Task A_document_that_names_the_topic_in_passing_is_not_about_it(int mentions, bool isAbout)
    {
        var rain = string.Concat(Enumerable.Repeat("It was a year of rain and of long evenings, as everybody said. ", 6));
        var paragraphs = Enumerable.Range(0, 40).Select(number => number < mentions ? $"The Nordlys Harbour Pact was named {number} times. {rain}" : $"Paragraph {number} has nothing to do with ports. {rain}");
        using var library = Library.Of(("harbour.txt", Harbour), ("review.txt", $"{string.Join("\n\n", paragraphs)}\n\nThe Lantern Festival was held in Oslo on 3 May 2023."));
        var events = Texts(await library.BriefAsync("Nordlys Harbour Pact", "2024-05-02T09:00Z"), SectionKind.Events);

        Assert.Equal(isAbout, events.Any(text => text.Contains("Lantern", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2024-03-01", "Nordlys Harbour Pact – 8 March 2024")]
    [InlineData("2024-05-01", null)]
    public async Task What_changed_since_a_day_is_told_or_said_to_be_nothing(string since, string? change)
    {
        using var library = Library.Of(("harbour.txt", Harbour));
        var briefing = await library.BriefAsync("Nordlys", "2024-05-02T09:00Z", since);

        if (change is not null)
            Assert.Contains(change, Texts(briefing, SectionKind.Changes), StringComparer.Ordinal);
        else
            Assert.Null(briefing.Section(SectionKind.Changes));
        Assert.Equal(change is null, Texts(briefing, SectionKind.NotSaid).Any(text => text.Contains("1 May 2024", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Documents_the_asker_may_not_read_are_not_known_of()
    {
        using var library = Library.Of(("open/tide.txt", "The tide in the bay turns twice a day."), ("closed/harbour.txt", Harbour));

        Assert.False((await library.BriefAsync("Nordlys Harbour Pact", collections: new HashSet<string>(StringComparer.Ordinal) { "open" })).IsKnown);
        Assert.True((await library.BriefAsync("Nordlys Harbour Pact", collections: new HashSet<string>(StringComparer.Ordinal) { "open", "closed" })).IsKnown);
    }

    [Fact]
    public async Task In_Japanese_the_headings_and_the_dates_are_Japanese()
    {
        using var library = Library.OfSeeds();
        var briefing = await library.BriefAsync("半導体について説明資料", "2023-12-01T09:00+09:00");

        Assert.Equal("ja", briefing.Language);
        Assert.Equal("協定・合意と日付", briefing.Section(SectionKind.Agreements)!.Heading);
        Assert.Contains(Texts(briefing, SectionKind.Agreements), text => text.StartsWith("Hiroshima Accord – 2023年5月", StringComparison.Ordinal));
    }

    private static string[] Texts(Briefing briefing, SectionKind kind) => [.. briefing.Section(kind)?.Lines.Select(line => line.Text) ?? []];
}
