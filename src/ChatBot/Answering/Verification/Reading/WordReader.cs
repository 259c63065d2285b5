using System.Buffers;
using System.Collections.Frozen;
using ChatBot.Answering.Verification.Vocabulary;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Verification.Reading;

/// <summary>Cuts text into the words that are compared, and says of each what it can be.</summary>
internal static class WordReader
{
    private static readonly FrozenSet<string> Functions = ("under upon within during through throughout over after before above below between among against toward towards "
        + "onto off out up down per via while although though because until till since unless whether either neither nor both each every all "
        + "than then thus yet still just only very more most less least few other another own same too well ever never none cannot around along across "
        + "get let being shall ought every one whose however therefore itself themselves himself herself ours theirs").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:()[]\u2013\u2014\"\u201C\u201D");

    private const double CommonShare = 0.06;

    public static IEnumerable<string> Surfaces(string text)
    {
        var surfaces = new List<string>();
        var tokens = new TokenReader(text);
        while (tokens.MoveNext())
            surfaces.Add(Lexicon.Term(tokens.Surface, tokens.IsJapanese).Word);
        return surfaces;
    }

    /// <summary>Adds the words of one span, whose sentences are numbered on from those already there.</summary>
    public static void Read(string text, Span within, List<Word> words)
    {
        var first = words.Count;
        var sentence = words.Count == 0 ? 0 : words[^1].Sentence + 1;
        foreach (var span in SentenceSplitter.Split(text, within))
            ReadSentence(text, span, sentence++, words);
        for (var at = first; at < words.Count; at++)
        {
            foreach (var (group, length) in Meanings.Groups.At(words, at))
                for (var word = at; word < at + length; word++)
                    words[word].Meanings.Add(group);
            foreach (var (place, length) in Places.Groups.At(words, at))
                for (var word = at; word < at + length && (words[word].Place == 0 || length > 1); word++)
                    words[word].Place = place;
        }
    }

    private static void ReadSentence(string text, Span span, int sentence, List<Word> words)
    {
        var tokens = new TokenReader(text.AsSpan(span.Start, span.Length));
        var (end, opens) = (span.Start, true);
        while (tokens.MoveNext())
        {
            if (tokens.IsJapanese)
                continue;
            var (from, to) = (span.Start + tokens.Start, span.Start + tokens.End);
            var term = Lexicon.Term(tokens.Surface, japanese: false);
            words.Add(new Word(term.Word, Root(term), from, to, sentence, Traits(term, tokens.Surface, text.AsSpan(end, from - end), opens), MarkAt(text, from - 1, span), MarkAt(text, to, span)));
            (end, opens) = (to, false);
        }
    }

    private static string Root(Term term) => term.Is(TokenShape.Number) ? term.Stem : Roots.Of(term.Word);

    private static char MarkAt(string text, int at, Span within) =>
        at >= within.Start && at < within.End && !char.IsLetterOrDigit(text[at]) && !char.IsWhiteSpace(text[at]) ? text[at] : '\0';

    private static WordTraits Traits(Term term, ReadOnlySpan<char> surface, ReadOnlySpan<char> gap, bool opens)
    {
        var traits = opens ? WordTraits.Opens : WordTraits.None;
        if (term.Is(TokenShape.Number))
            return traits | WordTraits.Number | (gap.ContainsAny(Breaks) ? WordTraits.AfterBreak : WordTraits.None);
        if (!opens && gap.ContainsAny(Breaks))
            traits |= WordTraits.AfterBreak;
        var isAcronym = term.Is(TokenShape.AllCapitals) && surface.Length > 1;
        if (isAcronym)
            traits |= WordTraits.Acronym;
        if (!isAcronym && (term.Is(TokenShape.Stop) || Functions.Contains(term.Word)))
            return traits | WordTraits.Function;
        var root = Roots.Of(term.Word);
        var classes = EnglishWords.ClassesOf(surface);
        if ((classes & (WordClass.Title | WordClass.Occupation)) != WordClass.None)
            traits |= WordTraits.Role;
        var isOrdinary = Meanings.Knows(root) || GeneralWords.Share(root) > 0 || (traits & WordTraits.Role) != WordTraits.None;
        if (isOrdinary)
            traits |= WordTraits.Ordinary;
        var hasCapital = term.Is(TokenShape.Capitalised) || surface[1..].ContainsAnyInRange('A', 'Z');
        // "York hosts": a word common in names only is a name at the start of a sentence too.
        var isPlainStart = Meanings.Knows(root) || GeneralWords.Share(root) > CommonShare || (traits & WordTraits.Role) != WordTraits.None;
        if (hasCapital && (!opens || isAcronym || !isPlainStart) && (classes & WordClass.Honorific) == WordClass.None)
            traits |= WordTraits.Name;
        if (surface.EndsWith("'s") || surface.EndsWith("\u2019s"))
            traits |= WordTraits.Possessive;
        return traits;
    }
}
