using System.Globalization;
using System.Text;

namespace ChatBot.Tests.Answering;

/// <summary>Papers that sound like those that are asked about, and answer nothing: the same on every run.</summary>
internal static class Haystack
{
    private static readonly string[] Who =
        ["The Minister of Fisheries", "The river council", "A group of engineers", "The mayor of Aarhus", "The Baltic delegation", "The port authority", "Ambassador Lind", "The science academy", "President Okoro", "The trade committee"];

    private static readonly string[] Did =
        ["opened", "discussed", "welcomed", "announced", "postponed", "reviewed", "signed", "funded", "visited", "described"];

    private static readonly string[] What =
        ["a partnership on offshore wind", "the charter of the river forum", "a delegation to Gdansk", "new jobs at the shipyard", "a hydrogen pilot plant", "the seabed survey", "an agreement on rail freight", "talks on tidal power", "the exchange of students", "a fund for lighthouses"];

    private static readonly string[] Where =
        ["in Gdansk", "in Aarhus", "at the town hall of Riga", "on board a research vessel", "in Tallinn", "at the embassy in Oslo", "in the old harbour of Turku", "near Klaipeda"];

    private static readonly string[] More =
        ["Both sides agreed to meet again in spring.", "The costs were put at {0} million crowns.", "Some {0} people took part.", "Details will be published later.", "The work is to be finished by 20{0}.", "Critics asked for more time.", "It was the {0}th meeting of its kind.", "Nothing was said about the budget."];

    public static (string Name, string Text)[] Papers(int count, int paragraphs)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(1, count).Select(number => (string.Create(CultureInfo.InvariantCulture, $"other-{number}.md"), Paper(random, paragraphs)))];
    }

    private static string Paper(Random random, int paragraphs)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"# {Any(random, Who)} and {Any(random, What)}\n\n{random.Next(1, 28)} June 20{random.Next(10, 24)}\n"));
        for (var paragraph = 0; paragraph < paragraphs; paragraph++)
            text.Append(CultureInfo.InvariantCulture, $"\n{Sentence(random)} {Sentence(random)} {string.Format(CultureInfo.InvariantCulture, Any(random, More), random.Next(11, 99))}\n");
        return text.ToString();
    }

    private static string Sentence(Random random) => $"{Any(random, Who)} {Any(random, Did)} {Any(random, What)} {Any(random, Where)}.";

    private static string Any(Random random, string[] words) => words[random.Next(words.Length)];
}
