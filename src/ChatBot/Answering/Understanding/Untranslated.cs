using System.Text.RegularExpressions;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>What a Japanese question asks in words for which English documents have no counterpart: neither a name nor a general word.</summary>
internal static partial class Untranslated
{
    // Milliseconds.
    private const int Limit = 5000;

    /// <returns>Share of the question's kanji and katakana, question words left out.</returns>
    public static double Share(string question, ForwardIndex forward)
    {
        var isKnown = new bool[question.Length];
        var asks = new bool[question.Length];
        foreach (var match in QuestionWord().EnumerateMatches(question))
            asks.AsSpan(match.Index, match.Length).Fill(true);
        foreach (var (word, _) in TranslatedWords.In(question))
            for (var at = question.IndexOf(word, StringComparison.Ordinal); at >= 0; at = question.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                isKnown.AsSpan(at, word.Length).Fill(true);
        MarkNames(question, forward, isKnown);

        var (all, known) = (0, 0);
        for (var index = 0; index < question.Length; index++)
        {
            if (asks[index] || !TokenReader.IsJapaneseCharacter(question[index]) || TokenReader.IsHiragana(question[index]))
                continue;
            all++;
            known += isKnown[index] ? 1 : 0;
        }

        return all == 0 ? 0 : 1 - ((double)known / all);
    }

    private static void MarkNames(string question, ForwardIndex forward, bool[] isKnown)
    {
        var terms = new List<int>();
        var spans = new List<(int Start, int End)>();
        var tokens = new TokenReader(question);
        while (tokens.MoveNext())
        {
            terms.Add(forward.Terms.Find(Lexicon.Term(tokens.Surface, tokens.IsJapanese).Stem));
            spans.Add((tokens.Start, tokens.End));
        }

        var numbers = terms.ToArray();
        for (var start = 0; start < numbers.Length; start++)
        {
            if (numbers[start] == TermTable.Unknown || forward.Names.LongestAt(numbers, start) is not { } name)
                continue;
            isKnown.AsSpan(spans[start].Start..spans[start + name.Terms.Length - 1].End).Fill(true);
            start += name.Terms.Length - 1;
        }
    }

    [GeneratedRegex("何[人年月日時個件社回歳国]?|誰|幾|教え|下さい|(?<=[0-9０-９])[年月日]", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex QuestionWord();
}
