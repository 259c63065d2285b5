using System.Collections.Frozen;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>The many words for one country: "the Koreans", "ROK" and, less surely, "Seoul" for South Korea.</summary>
internal static class Countries
{
    private const string File = "countries.txt";
    private const int LongestName = 3;

    private static readonly Lazy<FrozenDictionary<string, (Country Country, bool IsSeat)>> Table = new(Load);

    /// <returns>For each word the country it names or is part of naming.</returns>
    public static (Country Country, bool IsSeat)?[] In(IReadOnlyList<string> words)
    {
        var found = new (Country, bool)?[words.Count];
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = Math.Min(LongestName, words.Count - at); length > 0; length--)
            {
                if (!Table.Value.TryGetValue(string.Join(' ', words.Skip(at).Take(length)), out var country))
                    continue;
                found.AsSpan(at, length).Fill(country);
                at += length - 1;
                break;
            }
        }

        return found;
    }

    private static FrozenDictionary<string, (Country, bool)> Load()
    {
        var table = new Dictionary<string, (Country, bool)>(StringComparer.OrdinalIgnoreCase);
        Country[] countries = [.. WordLists.Read(File).Select(line => line.Line.Split(';').Select(names => names.Split(',', StringSplitOptions.TrimEntries)).ToArray()).Select(fields => new Country([.. fields[0], .. fields[1]], fields[2]))];
        foreach (var country in countries)
            foreach (var name in country.Names)
                table.TryAdd(name, (country, false));
        foreach (var country in countries)
            foreach (var seat in country.Seats)
                table.TryAdd(seat, (country, true));
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

/// <param name="Names">Of the country and its people.</param>
/// <param name="Seats">Places that may stand for its government.</param>
internal sealed record Country(string[] Names, string[] Seats)
{
    public IEnumerable<int> NameTerms(Generation generation) => Terms(Names, generation);

    public IEnumerable<int> SeatTerms(Generation generation) => Terms(Seats, generation);

    // A name of several words is known only where the glossary knows it.
    private static IEnumerable<int> Terms(string[] names, Generation generation)
    {
        var terms = new List<int>();
        foreach (var name in names)
        {
            terms.Clear();
            var tokens = new TokenReader(name);
            while (tokens.MoveNext())
                terms.Add(generation.Forward.Terms.Find(Lexicon.Term(tokens.Surface, tokens.IsJapanese).Stem));
            if (terms.Contains(TermTable.Unknown))
                continue;
            int[] found = [.. terms];
            if (generation.Forward.Names.LongestAt(found, 0) is { } known && known.Terms.Length == found.Length)
                yield return known.Own;
            if (found.Length == 1)
                yield return found[0];
        }
    }
}
