using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>Writes names as documents do: countries that were typed in small letters, and initials that no document has.</summary>
internal static partial class ProperNames
{
    // Milliseconds.
    private const int Limit = 5000;

    // All documents are looked through for each.
    private const int MostSpelt = 3;

    public static string Mend(string question, Generation generation) => Spelt(Capitalised(question, generation), generation);

    private static string Capitalised(string question, Generation generation)
    {
        var tokens = new List<FactToken>();
        FactLexer.Read(question, new Span(0, question.Length), tokens);
        var text = new StringBuilder(question);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (generation.Facts.Names.EnglishAt(question, tokens, at) is not { Entry.IsCountry: true, Next: var next })
                continue;
            for (; at < next; at++)
                if (!Small().IsMatch(question[tokens[at].Start..tokens[at].End]))
                    text[tokens[at].Start] = char.ToUpperInvariant(text[tokens[at].Start]);
            at = next - 1;
        }

        return text.ToString();
    }

    private static string Spelt(string question, Generation generation)
    {
        var left = MostSpelt;
        return Initials().Replace(question, match => IsKnown(match.Value, generation) || left-- <= 0 ? match.Value
            : generation.Facts.Names.ByInitials(match.Value) ?? Initialism.Spell(match.Value, generation) ?? match.Value);
    }

    private static bool IsKnown(string word, Generation generation) => generation.Forward.Terms.Find(Lexicon.Term(word, japanese: false).Stem) != TermTable.Unknown;

    [GeneratedRegex(@"\b[A-Z]([a-z][A-Z]|[A-Z]{2,5})\b", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Initials();

    [GeneratedRegex("^(of|the|and)$", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Small();
}
