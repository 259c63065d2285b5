using System.Collections.Frozen;

namespace ChatBot.Knowledge.Facts.Vocabulary;

/// <summary>The classes of an English word, from <c>english-words.txt</c> and from its own letters.</summary>
internal static class EnglishWords
{
    private const string WordsFile = "english-words.txt";

    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Listed =
        Load().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordClass ClassesOf(ReadOnlySpan<char> word)
    {
        var classes = Listed.TryGetValue(word, out var listed) ? listed : WordClass.None;
        if (char.IsUpper(word[0]))
            classes |= WordClass.Capital;
        // "eCommerce", "techUK" and "iPhone" are written as names though they begin small.
        else if (listed == WordClass.None && word.Length > 3 && word[1..].ContainsAnyInRange('A', 'Z'))
            classes |= WordClass.Capital;
        // "US" is no pronoun.
        return IsAcronym(word) ? (classes & ~(WordClass.Function | WordClass.Determiner | WordClass.Link)) | WordClass.Acronym : classes;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var (capitals, others) = (0, 0);
        foreach (var letter in word)
        {
            if (char.IsUpper(letter) || char.IsDigit(letter))
                capitals++;
            else if (char.IsLetter(letter))
                others++;
        }

        return capitals >= 2 && others <= 1 && word.Length <= 8;
    }

    private static Dictionary<string, WordClass> Load()
    {
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, line) in WordLists.Read(WordsFile))
        {
            var own = Enum.Parse<WordClass>(section);
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = words.GetValueOrDefault(word) | own;
        }

        return words;
    }
}
