using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Fitting;

/// <summary>Whether the document of a sentence knows the names a question is about. One it never mentions cannot be what it speaks of.</summary>
internal static class NamedThings
{
    public static bool AreKnownTo(Inquiry inquiry, Passage passage, Generation generation)
    {
        foreach (var concept in inquiry.Concepts)
            if (IsName(concept, inquiry.Text) && !IsKnown(concept, passage, generation))
                return false;
        return true;
    }

    // Written with a capital letter where no sentence begins, or a year.
    private static bool IsName(Concept concept, string question)
    {
        if (!concept.IsName || NumberWords.IsCalendar(concept.Word))
            return false;
        if (char.IsAsciiDigit(concept.Word[0]))
            return concept.Word is { Length: 4 } and (['1', '9', ..] or ['2', '0', ..]);
        var at = question.IndexOf(concept.Word, 1, StringComparison.OrdinalIgnoreCase);
        return at > 0 && char.IsUpper(question[at]) && !char.IsLetter(question[at - 1]);
    }

    private static bool IsKnown(Concept concept, Passage passage, Generation generation)
    {
        var forward = generation.Forward;
        if (concept.IsIn(forward.PassageTerms(passage.Number), forward.Terms) || concept.IsIn(forward.AboveTerms(passage.Number), forward.Terms))
            return true;
        var (first, last) = (passage.Number, passage.Number);
        while (first > 0 && generation.Passages[first - 1].Document == passage.Document)
            first--;
        while (last + 1 < generation.Passages.Count && generation.Passages[last + 1].Document == passage.Document)
            last++;
        for (var other = first; other <= last; other++)
            if (concept.IsIn(forward.PassageTerms(other), forward.Terms))
                return true;
        return false;
    }
}
