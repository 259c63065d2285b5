using System.Collections.Frozen;

namespace ChatBot.Knowledge.Facts.Vocabulary;

/// <summary>The words made from a country's name: "Japanese" is of Japan.</summary>
internal static class Nationalities
{
    private const string File = "nationalities.txt";

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Countries =
        Load().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>The country's key; null for any other word.</returns>
    public static string? CountryOf(ReadOnlySpan<char> word) => Countries.TryGetValue(word, out var country) ? country : null;

    private static Dictionary<string, string> Load()
    {
        var countries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, line) in WordLists.Read(File))
        {
            var (country, words) = line.Split(" = ") is [var name, var list] ? (NameKey.Of(name), list) : ("", "");
            foreach (var word in words.Split(", "))
                countries.TryAdd(word, country);
        }

        return countries;
    }
}
