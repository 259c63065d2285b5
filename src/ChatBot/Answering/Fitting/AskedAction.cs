using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification.Vocabulary;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Fitting;

/// <summary>What was done: "meet" of "where did they meet". Of several places a document names, the one in a sentence that tells of it is meant.</summary>
/// <param name="Concept">Null where the question names none.</param>
internal sealed partial record AskedAction(Concept? Concept)
{
    // Milliseconds.
    private const int Limit = 1000;

    // Deeds that texts tell of in many other words.
    private static readonly FrozenSet<string> Loose = new[]
    {
        "make", "say", "talk", "tell", "speak", "do", "have", "take", "get", "give", "stand", "go", "travel", "come", "ask", "want",
        "think", "mean", "happen", "use", "call", "include", "cover", "describe", "work", "look", "see", "find", "know", "try", "need", "feel",
        "become", "keep", "let", "begin", "show", "hear", "play", "run", "move", "like", "live", "believe", "hold", "bring", "write", "provide",
        "lose", "pay", "meet", "set", "learn", "change", "lead", "follow", "stop", "create", "read", "allow", "add", "spend", "grow", "open",
        "win", "offer", "consider", "appear", "serve", "send", "expect", "build", "stay", "fall", "cut", "reach", "put", "plan", "help", "start",
    }.Select(Roots.Of).ToFrozenSet(StringComparer.Ordinal);

    // Once, not for every sentence that is held against it.
    private readonly string? _root = Concept is null ? null : Roots.Of(Concept.Word);

    public static AskedAction Of(Inquiry inquiry, Generation generation)
    {
        if (Done().Match(inquiry.Text) is not { Success: true } match)
            return new AskedAction(Concept: null);
        var from = match.Index + match.Length;
        var isPassive = match.Groups["passive"].Success;
        return new AskedAction(inquiry.Concepts.FirstOrDefault(concept =>
            inquiry.Text.IndexOf(concept.Word, from, StringComparison.OrdinalIgnoreCase) >= 0
            && (isPassive ? IsParticiple(concept.Word) : !NamedThings.IsName(concept, inquiry.Text, generation.Forward.Terms))));
    }

    public bool IsIn(RankedSentence sentence, Generation generation)
    {
        if (Concept is null || Concept.IsIn(generation.Forward.SentenceTerms(sentence.Passage.Number, sentence.Sentence), generation.Forward.Terms))
            return true;
        return IsIn(sentence.Text);
    }

    /// <summary>Whether the words themselves tell of it, in any form: "met" for "meet".</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        var tokens = new TokenReader(text);
        while (tokens.MoveNext())
            if (Roots.Of(Lexicon.Term(tokens.Surface, tokens.IsJapanese).Word) == _root)
                return true;
        return false;
    }

    /// <summary>Whether the document speaks of such a deed at all, in any form of the word.</summary>
    public bool IsKnownTo(Passage passage, Generation generation)
    {
        if (Concept is null || Loose.Contains(_root!))
            return true;
        var own = generation.Forward.DocumentTerms(passage.Number);
        var terms = generation.Forward.Terms;
        if (Concept.IsIn(own, terms))
            return true;
        foreach (var form in Roots.FormsOf(Concept.Word))
            if (terms.Find(form) is var number and not TermTable.Unknown && own.Contains(number))
                return true;
        return false;
    }

    private static bool IsParticiple(string word) => word.EndsWith("ed", StringComparison.Ordinal) || Roots.IsIrregularPast(word);

    [GeneratedRegex(@"\b(who|what|where|when|how (much|many))\b.{0,20}?\b(did|does|do|will|would|(?<passive>is|are|was|were))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Done();
}
