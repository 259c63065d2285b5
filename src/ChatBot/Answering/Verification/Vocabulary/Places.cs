using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Answering.Verification.Vocabulary;

/// <summary>Countries, cities and regions under all their names, and the words for what is of a country: "Japan", "Japanese", 日本.</summary>
internal static class Places
{
    private const string PlacesFile = "places.txt";
    private const string NationalitiesFile = "nationalities.txt";

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal);
    private static readonly List<(string Name, int Place)> Japanese = [];

    public static PhraseGroups Groups { get; } = Load();

    /// <summary>The Japanese names, the longest first.</summary>
    public static IReadOnlyList<(string Name, int Place)> InJapanese => Japanese;

    private static PhraseGroups Load()
    {
        var groups = new PhraseGroups();
        foreach (var file in (string[])[PlacesFile, NationalitiesFile])
        {
            foreach (var (_, line) in WordLists.Read(file))
            {
                var names = line.Split([" = ", ", "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                if (!Numbers.TryGetValue(names[0], out var place))
                    Numbers.Add(names[0], place = Numbers.Count + 1);
                foreach (var name in names)
                    Add(groups, name, place);
            }
        }

        Japanese.Sort((left, right) => right.Name.Length.CompareTo(left.Name.Length));
        return groups;
    }

    private static void Add(PhraseGroups groups, string name, int place)
    {
        if (Knowledge.Text.TokenReader.IsJapaneseCharacter(name[0]))
            Japanese.Add((name, place));
        else
            groups.Add(name, place, isExact: name.Length <= 6 && name.Count(char.IsUpper) >= 2 && !name.Contains(' ', StringComparison.Ordinal));
    }
}
