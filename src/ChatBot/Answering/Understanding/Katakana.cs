using System.Text;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// A foreign name in katakana and the word of the documents it writes down: バーナム and "Burnham". Both are reduced to the
/// consonants that Japanese keeps apart (no l beside r, no v beside b, no r before a consonant) and compared.
/// </summary>
internal static class Katakana
{
    private const int ShortestName = 3;
    private const int FewestConsonants = 2;

    // What of the sounds may differ, vowels included, so that "item" is not アトム.
    private const double MostDifferent = 0.5;

    // In the order of the code chart, from ァ to ヴ: the consonant each sign begins with and its vowel.
    private static readonly string[] Signs =
    [
        "'a", "a", "'i", "i", "'u", "u", "'e", "e", "'o", "o",
        "ka", "ga", "ki", "gi", "ku", "gu", "ke", "ge", "ko", "go", "sa", "za", "si", "zi", "su", "zu", "se", "ze", "so", "zo",
        "ta", "da", "ti", "zi", "", "tu", "zu", "te", "de", "to", "do", "na", "ni", "nu", "ne", "no",
        "ha", "ba", "pa", "hi", "bi", "pi", "fu", "bu", "pu", "he", "be", "pe", "ho", "bo", "po", "ma", "mi", "mu", "me", "mo",
        "'a", "ya", "'u", "yu", "'o", "yo", "ra", "ri", "ru", "re", "ro", "'a", "wa", "i", "e", "o", "n", "bu",
    ];

    /// <returns>The terms that the name may write down: one, or two where it runs two words together; empty when the documents hold no such name.</returns>
    public static IReadOnlyList<int> Nearest(ReadOnlySpan<char> name, TermTable terms)
    {
        if (One(name, terms) is { } whole)
            return [whole];
        for (var cut = ShortestName; cut <= name.Length - ShortestName; cut++)
            if (One(name[..cut], terms) is { } first && One(name[cut..], terms) is { } second)
                return [first, second];
        return [];
    }

    private static int? One(ReadOnlySpan<char> name, TermTable terms)
    {
        if (name.Length < ShortestName)
            return null;
        var sounds = Letters(name);
        var consonants = Consonants(sounds);
        if (consonants.Length < FewestConsonants)
            return null;
        var (best, least) = (TermTable.Unknown, double.MaxValue);
        for (var term = 0; term < terms.Count; term++)
        {
            var stem = terms.Stems[term];
            if (stem.Length < ShortestName || stem.Length > 2 * sounds.Length || !char.IsAsciiLetterLower(stem[0]) || IsSoft(stem[0]) != IsSoft(sounds[0]) || terms.PassagesWith(term) == 0)
                continue;
            var own = Sounds(stem);
            if (!Consonants(own).Equals(consonants, StringComparison.Ordinal))
                continue;
            var difference = (double)Distance(sounds, own) / Math.Max(sounds.Length, own.Length);
            if (difference <= MostDifferent && difference < least)
                (best, least) = (term, difference);
        }

        return best == TermTable.Unknown ? null : best;
    }

    // バーナム is "bananu", as "Burnham" is "bunan": long vowels and doubled consonants are not told apart in the spelling of a name.
    private static string Letters(ReadOnlySpan<char> name)
    {
        var letters = new StringBuilder();
        foreach (var sign in name)
        {
            if (sign is < '\u30A1' or > '\u30F4')
                continue;
            var sound = Signs[sign - '\u30A1'];
            // A small vowel takes the place of the one before it: ディ is "di", ファ is "fa".
            if (sound.StartsWith('\'') && letters.Length > 0 && IsVowel(letters[^1]))
                letters.Length--;
            letters.Append(sound.AsSpan().TrimStart('\''));
        }

        var sounds = new StringBuilder();
        foreach (var letter in letters.ToString())
            Add(sounds, Kept(letter));
        return sounds.ToString();
    }

    private static string Consonants(string sounds)
    {
        var consonants = new StringBuilder();
        foreach (var sound in sounds)
            if (!IsVowel(sound))
                Add(consonants, sound);
        return consonants.ToString();
    }

    private static string Sounds(string word)
    {
        var sounds = new StringBuilder();
        for (var at = 0; at < word.Length; at++)
        {
            var next = at + 1 < word.Length ? word[at + 1] : '\0';
            switch (word[at])
            {
                case 'c' when next is 'e' or 'i' or 'y': Add(sounds, 's'); break;
                case 'c' when next == 'h': Add(sounds, 't'); at++; break;
                case 'c' or 'q': Add(sounds, 'k'); break;
                case 's' or 't' when next == 'h': Add(sounds, 's'); at++; break;
                case 'p' when next == 'h': Add(sounds, 'f'); at++; break;
                case 'g' when next is 'e' or 'i' or 'y': Add(sounds, 's'); break;
                case 'g' when next == 'h': at++; break;
                case 'x': Add(sounds, 'k'); Add(sounds, 's'); break;
                case 'r' when next == '\0' || !IsVowel(next): break;
                case 'h' when at > 0: break;
                default: Add(sounds, Kept(word[at])); break;
            }
        }

        return sounds.ToString();
    }

    private static char? Kept(char letter) => letter switch
    {
        'l' => 'r',
        'v' => 'b',
        'm' => 'n',
        'z' or 'j' => 's',
        'y' => 'i',
        'w' => null,
        _ => letter,
    };

    // "Scott" has one t more than スコット lets hear.
    private static void Add(StringBuilder sounds, char? sound)
    {
        if (sound is { } kept && (sounds.Length == 0 || sounds[^1] != kept))
            sounds.Append(kept);
    }

    private static bool IsSoft(char letter) => IsVowel(letter) || letter is 'w' or 'y';

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static int Distance(string left, string right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            row[column] = column;
        for (var line = 1; line <= left.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = Math.Min(Math.Min(row[column], row[column - 1]) + 1, diagonal + (left[line - 1] == right[column - 1] ? 0 : 1));
                (diagonal, row[column]) = (row[column], cost);
            }
        }

        return row[right.Length];
    }
}
