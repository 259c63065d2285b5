using System.Globalization;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification.Vocabulary;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Fitting;

/// <summary>Whether the document of a sentence knows the names a question is about. One it never mentions cannot be what it speaks of.</summary>
internal static class NamedThings
{
    public static bool AreKnownTo(Inquiry inquiry, Passage passage, Generation generation) =>
        AreIn(inquiry, generation.Forward.DocumentTerms(passage.Number), generation.Forward.Terms, passage.Document.Date);

    /// <summary>Whose office it is must stand by the office: a document of two governments knows the ambassador of one.</summary>
    public static bool AreIn(Inquiry inquiry, RankedSentence sentence, Generation generation) =>
        AreIn(inquiry, generation.Forward.SentenceTerms(sentence.Passage.Number, sentence.Sentence), generation.Forward.Terms, sentence.Passage.Document.Date);

    private static bool AreIn(Inquiry inquiry, ReadOnlySpan<int> terms, TermTable table, DateOnly? written)
    {
        foreach (var concept in inquiry.Concepts)
            if (IsName(concept, inquiry.Text, table) && !concept.IsIn(terms, table) && !IsYearOf(written, concept))
                return false;
        return true;
    }

    // "Ran" is no name though the documents know an Iran, nor "conference" though they write of one Conference.
    private static bool IsCommon(string word) => Roots.IsIrregularPast(word) || EnglishWords.ClassesOf(word).HasFlag(WordClass.Event);

    // What a document tells of the year it was written in, it tells without naming the year.
    private static bool IsYearOf(DateOnly? written, Concept concept) =>
        written is { } day && concept.Word == day.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Written with a capital letter where no sentence begins, or by the documents wherever they name it; or a year.</summary>
    public static bool IsName(Concept concept, string question, TermTable terms)
    {
        if (NumberWords.IsCalendar(concept.Word))
            return false;
        if (char.IsAsciiDigit(concept.Word[0]))
            return concept.IsName && concept.Word is { Length: 4 } and (['1', '9', ..] or ['2', '0', ..]);
        if (concept.Wordings is [var own, ..] && terms.IsName(own) && !IsCommon(concept.Word))
            return true;
        if (!concept.IsName)
            return false;
        var at = question.IndexOf(concept.Word, 1, StringComparison.OrdinalIgnoreCase);
        return at > 0 && char.IsUpper(question[at]) && !char.IsLetter(question[at - 1]);
    }
}
