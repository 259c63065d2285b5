using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Glossaries;

/// <summary>Abbreviations a document defines itself: "Comprehensive Economic Partnership Agreement (CEPA)".</summary>
internal static partial class Abbreviations
{
    // Milliseconds for one document; a text that takes longer is written against us, not for readers.
    private const int Limit = 2000;

    public static IEnumerable<GlossaryEntry> DefinedIn(string text)
    {
        foreach (Match bracket in Bracketed().Matches(text))
        {
            var shortForm = bracket.Groups["short"].Value;
            if (LongForm(text[Math.Max(0, bracket.Index - 160)..bracket.Index], shortForm) is { } longForm)
                yield return new GlossaryEntry(longForm, Kind: null, [shortForm], []);
        }
    }

    // Words before the bracket whose initials spell the short form, small words between them allowed for free.
    private static string? LongForm(string before, string shortForm)
    {
        var words = before.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var letter = shortForm.Length - 1;
        for (var word = words.Length - 1; word >= 0; word--)
        {
            var initials = InitialsOf(words[word]);
            if (letter + 1 >= initials.Length && shortForm[(letter + 1 - initials.Length)..(letter + 1)].Equals(initials, StringComparison.OrdinalIgnoreCase) && char.IsUpper(words[word][0]))
                letter -= initials.Length;
            else if (letter + 1 > 0 && char.ToUpperInvariant(words[word][0]) == char.ToUpperInvariant(shortForm[letter]) && char.IsUpper(words[word][0]))
                letter--;
            else if (!IsSmall(words[word]))
                return null;
            if (letter < 0)
                return string.Join(' ', words[word..]);
        }

        return null;
    }

    private static string InitialsOf(string word) =>
        string.Concat(word.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => part[0]));

    private static bool IsSmall(string word) => Text.Stopwords.Contains(word.ToLowerInvariant());

    [GeneratedRegex(@"\(\s*[""\u201C\u2018']?(?<short>[A-Z][A-Za-z]{0,3}[A-Z]{1,6}s?)[""\u201D\u2019']?\s*\)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Bracketed();
}
