using System.Collections.Frozen;

namespace ChatBot.Knowledge.Text;

/// <summary>Cuts a block of running text into sentences; English and Japanese, exact spans, nothing lost but white space.</summary>
internal static class SentenceSplitter
{
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "rt", "hon", "cllr", "gen", "col", "capt", "lt", "sgt", "rep", "sen", "gov", "rev", "amb",
        "no", "nos", "vol", "art", "arts", "sec", "para", "fig", "figs", "p", "pp", "ch", "ed", "eds", "est", "approx", "ca", "cf", "vs", "v",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "e.g", "i.e", "inc", "ltd", "co", "corp", "dept", "univ",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByAbbreviation =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>Spans in <paramref name="text"/>, trimmed, in order, inside <paramref name="within"/>.</returns>
    public static IReadOnlyList<Span> Split(string text, Span within) =>
        // A quotation that is opened and never closed must not swallow the rest of the block.
        Split(text, within, quotationsCount: true) ?? Split(text, within, quotationsCount: false)!;

    private static List<Span>? Split(string text, Span within, bool quotationsCount)
    {
        var sentences = new List<Span>();
        var start = within.Start;
        var depth = 0;
        for (var index = within.Start; index < within.End; index++)
        {
            if (quotationsCount)
                depth = Math.Max(0, depth + JapaneseQuotation(text[index]));
            if (depth > 0 || !IsEnd(text, index, within))
                continue;
            var end = SkipClosers(text, index + 1, within.End);
            Add(sentences, text, start, end);
            start = end;
            index = end - 1;
        }

        Add(sentences, text, start, within.End);
        return depth > 0 ? null : sentences;
    }

    private static void Add(List<Span> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(new Span(start, end));
    }

    // A full stop inside 「…」 belongs to the quotation.
    private static int JapaneseQuotation(char character) => character switch
    {
        '\u300C' or '\u300E' => 1,
        '\u300D' or '\u300F' => -1,
        _ => 0,
    };

    private static bool IsEnd(string text, int index, Span within) => text[index] switch
    {
        '\u3002' or '\uFF01' or '\uFF1F' or '\uFF61' => true,
        '!' or '?' => IsFollowedBySpace(text, index, within.End) && !GoesOn(text, index, within.End),
        '.' or '\u2026' => IsFollowedBySpace(text, index, within.End) && EndsSentence(text, index, within),
        _ => false,
    };

    private static bool IsFollowedBySpace(string text, int index, int end)
    {
        var next = SkipClosers(text, index + 1, end);
        return next >= end || char.IsWhiteSpace(text[next]);
    }

    // “Go!” she said.
    private static bool GoesOn(string text, int index, int end)
    {
        var next = SkipClosers(text, index + 1, end);
        while (next < end && char.IsWhiteSpace(text[next]))
            next++;
        return next < end && char.IsLower(text[next]);
    }

    private static bool EndsSentence(string text, int index, Span within)
    {
        var next = SkipClosers(text, index + 1, within.End);
        while (next < within.End && char.IsWhiteSpace(text[next]))
            next++;
        if (next >= within.End)
            return true;
        if (char.IsLower(text[next]))
            return false;
        var word = index;
        while (word > within.Start && (char.IsLetter(text[word - 1]) || text[word - 1] == '.'))
            word--;
        var before = text.AsSpan(word, index - word);
        if (before.IsEmpty)
            return !IsLabel(text, index, within);
        if ((before.Length == 1 && char.IsUpper(before[0])) || ByAbbreviation.Contains(before))
            return false;
        var isAcronym = before.Contains('.') && char.IsUpper(before[0]);
        return !isAcronym || StartsLikeSentence(text, next, within.End);
    }

    // "5. Paragraphs 1 and 3": a number alone at the start of a block is its label, not a sentence.
    private static bool IsLabel(string text, int index, Span within)
    {
        var start = index;
        while (start > within.Start && char.IsAsciiDigit(text[start - 1]))
            start--;
        return start < index && start == within.Start;
    }

    // After "the U.S." a name may go on ("U.S. President"), but "The", "It", "In" begin anew.
    private static bool StartsLikeSentence(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && char.IsLetter(text[stop]))
            stop++;
        return Stopwords.Contains(text[start..stop].ToLowerInvariant());
    }

    private static int SkipClosers(string text, int index, int end)
    {
        while (index < end && text[index] is '"' or '\'' or '\u201D' or '\u2019' or ')' or ']' or '\u300D' or '\u300F' or '\uFF09' or '*' or '_')
            index++;
        return index;
    }
}
