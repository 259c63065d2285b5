using System.Globalization;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering;

/// <summary>What could be asked next: the other things that the cited sentences name.</summary>
internal static class Suggestions
{
    private const int AtMost = 3;
    private const int ShortestName = 4;

    public static IReadOnlyList<string> For(Inquiry inquiry, Draft verified, Generation generation)
    {
        var asked = Stems(inquiry.Text);
        var template = Wording.In(inquiry.Language).TellMeAbout;
        return
        [
            .. verified.Statements.SelectMany(statement => statement.Evidence).SelectMany(evidence => NamesIn(evidence))
                .Where(name => name.Length >= ShortestName && !Stems(name).IsSubsetOf(asked))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(name => IsTelling(name, generation))
                .Take(AtMost)
                .Select(name => string.Format(CultureInfo.InvariantCulture, template, name)),
        ];
    }

    // Runs of two or more capitalised words, one space apart.
    private static IEnumerable<string> NamesIn(Evidence evidence)
    {
        var text = evidence.Quote;
        var words = Words(text);
        for (var from = 0; from < words.Count;)
        {
            var to = from;
            while (to < words.Count && words[to].IsNamePart && (to == from || (words[to].Touches(words[to - 1]) && text[words[to].Start - 1] == ' ')))
                to++;
            if (to - from > 1)
                yield return text[words[from].Start..words[to - 1].End];
            from = Math.Max(to, from + 1);
        }
    }

    // A name that the documents use once, where it was just quoted, leads nowhere new.
    private static bool IsTelling(string name, Generation generation)
    {
        var table = generation.Forward.Terms;
        return Stems(name).All(stem => table.PassagesWith(table.Find(stem)) > 1);
    }

    private static List<SentenceWord> Words(string text)
    {
        var words = new List<SentenceWord>();
        var tokens = new TokenReader(text);
        while (tokens.MoveNext())
            if (!tokens.IsJapanese)
                words.Add(new SentenceWord(Lexicon.Term(tokens.Surface, japanese: false), 0, tokens.Start, tokens.End));
        return words;
    }

    private static HashSet<string> Stems(string text) =>
        [.. Words(text).Where(word => !word.Term.Is(TokenShape.Stop)).Select(word => word.Term.Stem)];
}
