using System.Globalization;
using System.Text;

namespace ChatBot.Knowledge.Indexing.Azure;

/// <summary>Terms in the query language of the service (Lucene's full syntax), nothing in them a command.</summary>
internal static class SearchText
{
    private const string Special = "+-&|!(){}[]^\"~*?:\\/";

    public static string Of(IReadOnlyList<WeightedTerm> terms) => string.Join(' ', terms.Select(term =>
        term.Weight == 1 ? Escaped(Spelled(term.Stem)) : string.Create(CultureInfo.InvariantCulture, $"{Escaped(Spelled(term.Stem))}^{term.Weight}")));

    /// <summary>A term without a space in it: that is where the service parts them.</summary>
    public static string Spelled(string stem) => stem.Any(char.IsWhiteSpace) ? string.Concat(stem.Select(letter => char.IsWhiteSpace(letter) ? '_' : letter)) : stem;

    private static string Escaped(string term)
    {
        var text = new StringBuilder(term.Length);
        foreach (var letter in term)
        {
            if (Special.Contains(letter, StringComparison.Ordinal))
                text.Append('\\');
            text.Append(letter);
        }

        return text.ToString();
    }
}
