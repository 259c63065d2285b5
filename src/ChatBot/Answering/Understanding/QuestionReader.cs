using ChatBot.Knowledge;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>From the words of a question to what is searched and what is looked for.</summary>
internal static class QuestionReader
{
    // With fewer Japanese tokens than this, a Japanese word that no document holds says nothing against a passage:
    // only names of the glossary, numbers and dates carry over from one language to the other.
    private const double JapaneseDocuments = 0.02;

    // How much another wording counts in the search, beside 1 for the question's own.
    private const double OtherWording = 0.8;

    public static Inquiry Read(Question question, Generation generation)
    {
        var text = ProperNames.Mend(CarelessWording.Mend(LongQuestion.Shortened(FollowUp.Resolve(LongQuestion.Shortened(question.Text), question.History))), generation);
        var japanese = IsJapanese(text);
        if (japanese && generation.Forward.JapaneseShare < JapaneseDocuments)
            text = ForeignNames.Rewrite(text, generation);
        var concepts = Concepts(text, generation);
        var terms = SearchTerms(concepts, generation);
        var untranslated = IsForeign(text, generation) ? Untranslated.Share(text, generation.Forward) : 0;
        return new Inquiry(question, text, question.Language ?? (japanese ? "ja" : "en"), QuestionKinds.Of(text, japanese), concepts, terms, untranslated);
    }

    /// <summary>Whether a question is in Japanese and the documents are not.</summary>
    public static bool IsForeign(string text, Generation generation) => generation.Forward.JapaneseShare < JapaneseDocuments && IsJapanese(text);

    public static bool IsJapanese(string text) => text.Any(TokenReader.IsJapaneseCharacter);

    private static List<Concept> Concepts(string text, Generation generation)
    {
        var words = Words(text, generation.Forward.Terms);
        var names = NamesOf(words, generation.Forward.Names);
        var countries = Countries.In(words.ConvertAll(word => word.Term.Word));
        var concepts = new List<Concept>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var follows = false;
        var isForeign = generation.Forward.JapaneseShare < JapaneseDocuments;
        var named = new List<string>();
        for (var index = 0; index < words.Count; index++)
        {
            var (term, number) = words[index];
            if (isForeign && term.Is(TokenShape.Japanese))
            {
                // The characters of a Japanese name tell English documents nothing beside the name itself.
                if (names[index] is { } name && (index == 0 || names[index - 1] != name))
                {
                    concepts.Add(Foreign(term, [name.Own], generation));
                    named.AddRange(generation.Glossary.Entries[name.Entry].Japanese);
                }

                follows = false;
                continue;
            }

            if ((term.Is(TokenShape.Stop) && names[index] is null) || (number == TermTable.Unknown && AskingWords.Contain(term.Word)) || !seen.Add(term.Stem))
            {
                follows = false;
                continue;
            }

            concepts.Add(Concept(term, number, names[index], countries[index], index, follows, generation));
            follows = true;
        }

        if (isForeign && IsJapanese(text))
            AddJapanese(concepts, named, text, generation);
        return concepts.Count <= Inquiry.MaximumConcepts
            ? concepts
            : [.. concepts.OrderByDescending(concept => concept.Weight).Take(Inquiry.MaximumConcepts)];
    }

    private static List<(Term Term, int Number)> Words(string text, TermTable table)
    {
        var words = new List<(Term, int)>();
        var tokens = new TokenReader(text);
        while (tokens.MoveNext())
        {
            var term = Lexicon.Term(tokens.Surface, tokens.IsJapanese);
            var number = table.Find(term.Stem);
            // A word of general English is no slip for a rarer one: "stand" does not mean Strand.
            words.Add((term, number == TermTable.Unknown && GeneralWords.Share(term.Stem) == 0 ? Spelling.Nearest(term.Stem, table) ?? number : number));
        }

        return words;
    }

    // For each word the glossary name it is part of.
    private static NameMatcher.Sequence?[] NamesOf(List<(Term Term, int Number)> words, NameMatcher matcher)
    {
        var numbers = words.ConvertAll(word => word.Number).ToArray();
        var names = new NameMatcher.Sequence?[numbers.Length];
        for (var start = 0; start < numbers.Length; start++)
        {
            if (matcher.LongestAt(numbers, start) is not { } name)
                continue;
            names.AsSpan(start, name.Terms.Length).Fill(name);
            start += name.Terms.Length - 1;
        }

        return names;
    }

    private static Concept Concept(Term term, int number, NameMatcher.Sequence? name, (Country Country, bool IsSeat)? country, int index, bool follows, Generation generation)
    {
        var table = generation.Forward.Terms;
        int[] wordings = [.. new[] { number }.Concat(name is null ? [] : [name.Own]).Concat(country is { IsSeat: false } named ? named.Country.NameTerms(generation) : []).Distinct()];
        int[] related = [.. Known(RelatedWords.Of(term.Stem), table).Concat(country is not { } meant ? [] : meant.IsSeat ? meant.Country.NameTerms(generation) : meant.Country.SeatTerms(generation))];
        var passages = wordings.Max(table.PassagesWith);
        var weight = table.Weight(term.Stem, passages);
        var isName = name is not null || term.Is(TokenShape.Number) || (term.Is(TokenShape.Capitalised) && index > 0);
        return new Concept(wordings, related, term.Word, weight, isName, follows);
    }

    private static int[] Known(IEnumerable<string> stems, TermTable table) =>
        [.. stems.Select(table.Find).Where(number => number != TermTable.Unknown)];

    // English documents are asked in Japanese through names, numbers and the general words that have an English counterpart.
    private static void AddJapanese(List<Concept> concepts, List<string> named, string text, Generation generation)
    {
        var table = generation.Forward.Terms;
        foreach (var (word, stems) in TranslatedWords.In(text).OrderBy(word => text.IndexOf(word.Japanese, StringComparison.Ordinal)))
        {
            // 日本 may be a name of the glossary and a general word as well.
            if (!named.Exists(name => name.Contains(word, StringComparison.Ordinal)))
                concepts.Add(Foreign(Lexicon.Term(stems[0], japanese: false) with { Word = word }, Known(stems, table), generation));
        }
    }

    private static Concept Foreign(Term term, int[] wordings, Generation generation)
    {
        var table = generation.Forward.Terms;
        var passages = wordings.Length == 0 ? 0 : wordings.Max(table.PassagesWith);
        return new Concept(wordings, [], term.Word, table.Weight(term.Stem, passages), IsName: false, FollowsPrevious: false);
    }

    private static WeightedTerm[] SearchTerms(List<Concept> concepts, Generation generation)
    {
        var stems = generation.Forward.Terms.Stems;
        // The words of one name share its entry's term: it is asked for once.
        var terms = new Dictionary<int, double>();
        foreach (var concept in concepts)
            for (var wording = 0; wording < concept.Wordings.Count; wording++)
                if (concept.Wordings[wording] is var term and not TermTable.Unknown)
                    terms.TryAdd(term, wording == 0 ? 1 : OtherWording);
        return [.. terms.Select(term => new WeightedTerm(stems[term.Key], term.Value))];
    }
}
