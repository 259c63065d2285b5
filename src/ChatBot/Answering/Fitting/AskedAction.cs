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
/// <param name="IsDoerAsked">"Who chairs it?": the deed is all that is known of the answer.</param>
internal sealed partial record AskedAction(Concept? Concept, bool IsDoerAsked = false)
{
    // Milliseconds.
    private const int Limit = 5000;

    private const int ShortestVerb = 3;

    // Deeds that texts tell of in many other words.
    private static readonly FrozenSet<string> Loose = new[]
    {
        "make", "say", "talk", "tell", "speak", "do", "have", "take", "get", "give", "stand", "go", "travel", "come", "ask", "want",
        "think", "mean", "happen", "use", "call", "include", "cover", "describe", "work", "look", "see", "find", "know", "try", "need", "feel",
        "become", "keep", "let", "begin", "show", "hear", "play", "run", "move", "like", "live", "believe", "hold", "bring", "write", "provide",
        "lose", "pay", "meet", "set", "learn", "change", "lead", "follow", "stop", "create", "read", "allow", "add", "spend", "grow", "open",
        "win", "offer", "consider", "appear", "serve", "send", "expect", "build", "stay", "fall", "cut", "reach", "put", "plan", "help", "start", "represent", "chair", "host", "act",
    }.Select(Roots.Of).ToFrozenSet(StringComparer.Ordinal);

    // What somebody does by office, texts say near by.
    private static readonly FrozenSet<string> Offices = new[] { "lead", "chair", "host", "head" }.Select(Roots.Of).ToFrozenSet(StringComparer.Ordinal);

    // Once, not for every sentence that is held against it.
    private readonly string? _root = Concept is null ? null : Roots.Of(Concept.Word);

    public static AskedAction Of(Inquiry inquiry, Generation generation)
    {
        if (Doer().Match(inquiry.Text) is { Success: true } doer)
            return new AskedAction(inquiry.Concepts.FirstOrDefault(concept => concept.Word.Equals(doer.Groups["deed"].Value, StringComparison.OrdinalIgnoreCase) && IsFinite(concept.Word)), IsDoerAsked: true);
        if (Empty().IsMatch(inquiry.Question.Text))
            return new AskedAction(Concept: null);
        if (Done().Match(inquiry.Text) is not { Success: true } match)
            return new AskedAction(Concept: null);
        var from = match.Index + match.Length;
        Concept[] after = [.. inquiry.Concepts.Where(concept => concept.Word.Length >= ShortestVerb && !Particle().IsMatch(concept.Word) && inquiry.Text.IndexOf(concept.Word, from, StringComparison.OrdinalIgnoreCase) >= 0)];
        return new AskedAction(match.Groups["passive"].Success || Passive().IsMatch(inquiry.Text) ? Array.Find(after, concept => IsParticiple(concept.Word) && !Hedge().IsMatch(concept.Word)) : Verb(after, inquiry.Text, generation));
    }

    // What is done stands at the end of the words about who does it: "support" of "does the tech sector support".
    private static Concept? Verb(Concept[] after, string question, Generation generation)
    {
        for (var at = 0; at < after.Length; at++)
        {
            var (first, end) = (at, at + 1);
            while (end < after.Length && after[end].FollowsPrevious)
                end++;
            at = end - 1;
            // "Get together".
            if (Array.Find(after[first..end], concept => Loose.Contains(Roots.Of(concept.Word))) is { } loose)
                return loose;
            if (after[at].IsWord && !NamedThings.IsName(after[at], question, generation.Forward.Terms))
                return after[at];
        }

        return null;
    }

    /// <summary>Whether it is a deed that texts seldom tell of in other words.</summary>
    public bool IsTelling => Concept is not null && !Loose.Contains(_root!);

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

    /// <summary>Whether they tell of it only as what is to be done, by whomever: "announced the designation of a delegation to attend".</summary>
    public bool IsInfinitiveIn(ReadOnlySpan<char> text)
    {
        var (met, follows) = (false, false);
        var tokens = new TokenReader(text);
        while (tokens.MoveNext())
        {
            var isDeed = Roots.Of(Lexicon.Term(tokens.Surface, tokens.IsJapanese).Word) == _root;
            if (isDeed && !follows)
                return false;
            met |= isDeed;
            follows = tokens.Surface.Equals("to", StringComparison.OrdinalIgnoreCase);
        }

        return met;
    }

    /// <summary>Whether the document speaks of such a deed at all, in any form of the word; for who did it, the paragraph.</summary>
    public bool MayBeOf(Passage passage, Generation generation, bool asksCircumstance)
    {
        if (Concept is null || (!asksCircumstance && !IsDoerAsked))
            return true;
        if (IsTelling)
            return IsAmong(generation.Forward.DocumentTerms(passage.Number), generation);
        return !IsDoerAsked || !Offices.Contains(_root!) || IsAmong(generation.Forward.PassageTerms(passage.Number), generation);
    }

    private bool IsAmong(ReadOnlySpan<int> own, Generation generation)
    {
        var terms = generation.Forward.Terms;
        if (Concept!.IsIn(own, terms))
            return true;
        foreach (var form in Roots.FormsOf(Concept.Word))
            if (terms.Find(form) is var number and not TermTable.Unknown && own.Contains(number))
                return true;
        return false;
    }

    private static bool IsFinite(string word) => word.EndsWith('s') || IsParticiple(word);

    private static bool IsParticiple(string word) => word.EndsWith("ed", StringComparison.Ordinal) || Roots.IsIrregularPast(word);

    [GeneratedRegex("^(supposed|scheduled|meant|expected|planned)$", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Hedge();

    [GeneratedRegex(@"\b(will|would|can|could|should|must|to) (\S+ ){0,8}?(be|get) \w+(ed|n|t|d)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Passive();

    // Left out of the question before it is read: it says no more than that something is.
    [GeneratedRegex(@"\b((take|takes|taking|took) place|held|happen|happening|going|coming up)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Empty();

    [GeneratedRegex("^(up|down|out|off|over|away|back|together|around|along|through|forward|ahead|each|both|actually|also|then|respectively)$", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Particle();

    // "Who chairs", "who has endorsed".
    [GeneratedRegex(@"^\W*who (has |have |had |will )?(?<deed>(?!is\b|was\b|has\b|does\b|its\b|else\b)[a-z-]+)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Doer();

    [GeneratedRegex(@"\b(who|what|where|when|how (much|many))\b.{0,20}?\b(did|does|do|will|would|(?<passive>is|are|was|were))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Done();
}
