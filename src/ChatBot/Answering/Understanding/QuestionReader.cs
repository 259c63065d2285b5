using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>From the words of a question to what is searched and what is looked for.</summary>
internal static class QuestionReader
{
    public static Inquiry Read(Question question, Generation generation)
    {
        var text = question.Text;
        var japanese = IsJapanese(text);
        var concepts = Concepts(text, japanese, generation);
        var terms = SearchTerms(concepts, generation);
        return new Inquiry(question, text, question.Language ?? (japanese ? "ja" : "en"), QuestionKinds.Of(text, japanese), concepts, terms);
    }

    public static bool IsJapanese(string text) => text.Any(TokenReader.IsJapaneseCharacter);

    private static List<Concept> Concepts(string text, bool japanese, Generation generation)
    {
        var concepts = new List<Concept>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new TokenReader(text);
        var follows = false;
        var table = generation.Forward.Terms;
        while (tokens.MoveNext())
        {
            var term = Lexicon.Term(tokens.Surface, tokens.IsJapanese);
            if (term.Is(TokenShape.Stop) || !seen.Add(term.Stem))
            {
                follows = false;
                continue;
            }

            var number = table.Find(term.Stem);
            var isName = term.Is(TokenShape.Number) || (term.Is(TokenShape.Capitalised) && concepts.Count + tokens.Start > 0);
            var weight = TermTable.InverseFrequency(generation.Passages.Count, table.PassagesWith(number));
            concepts.Add(new Concept([[number]], term.Word, weight, isName, follows));
            follows = true;
        }

        return concepts.Count <= Inquiry.MaximumConcepts
            ? concepts
            : [.. concepts.OrderByDescending(concept => concept.Weight).Take(Inquiry.MaximumConcepts)];
    }

    private static List<WeightedTerm> SearchTerms(List<Concept> concepts, Generation generation)
    {
        var stems = generation.Forward.Terms.Stems;
        var terms = new List<WeightedTerm>();
        foreach (var concept in concepts)
            for (var wording = 0; wording < concept.Wordings.Count; wording++)
                foreach (var term in concept.Wordings[wording])
                    if (term != TermTable.Unknown)
                        terms.Add(new WeightedTerm(stems[term], wording == 0 ? 1 : 0.5));
        return terms;
    }
}
