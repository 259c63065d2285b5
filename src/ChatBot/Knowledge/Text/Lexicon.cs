using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace ChatBot.Knowledge.Text;

/// <summary>From a token as it stands in a text to the term it is searched by: NFKC, lower case, no accents, one spelling, Porter's stem.</summary>
internal static class Lexicon
{
    // Surfaces repeat; past this many the cache no longer grows, so that hostile text cannot fill the memory.
    private const int CacheLimit = 200_000;

    private static readonly ConcurrentDictionary<string, Term> Cache = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Cache.GetAlternateLookup<ReadOnlySpan<char>>();

    [ThreadStatic]
    private static PorterStemmer? s_stemmer;

    public static Term Term(ReadOnlySpan<char> surface, bool japanese)
    {
        if (BySpan.TryGetValue(surface, out var known))
            return known;
        var text = surface.ToString();
        var term = japanese ? Japanese(text) : Western(text);
        if (Cache.Count < CacheLimit)
            Cache[text] = term;
        return term;
    }

    private static Term Japanese(string surface)
    {
        var normal = Normal(surface, NormalizationForm.FormKC);
        var shape = TokenShape.Japanese;
        if (NumberWords.IsCalendar(normal))
            shape |= TokenShape.Calendar;
        if (NumberWords.IsAmount(normal))
            shape |= TokenShape.Amount;
        return new Term(normal, normal, shape);
    }

    private static Term Western(string surface)
    {
        var normal = Normal(surface, NormalizationForm.FormKC);
        var shape = ShapeOf(normal);
        var word = Fold(normal.ToLowerInvariant());
        if ((shape & TokenShape.Number) != TokenShape.None)
            return new Term(word.Replace(",", "", StringComparison.Ordinal), word, shape);
        if (normal.Contains('.', StringComparison.Ordinal))
            word = word.Replace(".", "", StringComparison.Ordinal);
        // "U.S." and "US" must not become the stop word "us".
        if (word == "us" && (shape & TokenShape.AllCapitals) != TokenShape.None)
            word = "usa";

        if (NumberWords.IsCalendar(word))
            shape |= TokenShape.Calendar;
        if (NumberWords.IsAmount(word))
            shape |= TokenShape.Amount;
        if (Stopwords.Contains(word) && !(word.Length > 1 && (shape & TokenShape.AllCapitals) != TokenShape.None))
            shape |= TokenShape.Stop;
        return new Term(Stem(AmericanSpelling.Of(word)), word, shape);
    }

    private static TokenShape ShapeOf(string normal)
    {
        if (char.IsDigit(normal[0]))
        {
            var isYear = normal.Length == 4 && int.TryParse(normal, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and < 2100;
            return isYear ? TokenShape.Number | TokenShape.Year : TokenShape.Number;
        }

        if (!char.IsUpper(normal[0]))
            return TokenShape.None;
        return normal.Length > 1 && normal.All(character => char.IsUpper(character) || character == '.')
            ? TokenShape.Capitalised | TokenShape.AllCapitals
            : TokenShape.Capitalised;
    }

    // "Sao" finds "São", and the possessive finds its owner.
    private static string Fold(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("\u2019s", StringComparison.Ordinal))
            word = word[..^2];
        if (Ascii.IsValid(word))
            return word;
        var folded = new StringBuilder(word.Length);
        foreach (var character in Normal(word, NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                folded.Append(character == '\u2019' ? '\'' : character);
        return folded.ToString();
    }

    private static string Normal(string text, NormalizationForm form)
    {
        try
        {
            return text.IsNormalized(form) ? text : text.Normalize(form);
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form; the token stays findable as it stands.
            return text;
        }
    }

    private static string Stem(string word)
    {
        if (word.Length < 3 || !char.IsAsciiLetter(word[0]))
            return word;
        var stemmer = s_stemmer ??= new PorterStemmer();
        stemmer.SetCurrent(word);
        return stemmer.Stem() ? stemmer.Current : word;
    }
}
