using System.Text.RegularExpressions;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Fitting;

/// <summary>Whether a sentence names several of what a question wants all of: "A, B, C and D", or three countries where countries are asked for.</summary>
internal sealed partial class Enumeration(Inquiry inquiry, Generation generation)
{
    private const int Fewest = 3;

    // Words and marks between two of a row: ", and the Republic of".
    private const int Between = 5;

    // Milliseconds.
    private const int Limit = 5000;

    private readonly AskedSeveral? _asked = AskedSeveral.Of(inquiry.Text);

    public bool AsksCountries => _asked is { IsCountries: true };

    /// <summary>The one that names several, if it says as much of what the question says as the likeliest does.</summary>
    /// <param name="sentences">Best first.</param>
    public RankedSentence? Best(IReadOnlyList<RankedSentence> sentences)
    {
        if (_asked is null or { Count: < Fewest } || sentences.Count == 0 || OpensList(sentences[0]))
            return null;
        var least = Covered(sentences[0]);
        var named = sentences.Select(sentence => (Sentence: sentence, Several: Covered(sentence) >= least ? Several(sentence.Text) : 0)).Where(pair => pair.Several > 0).ToArray();
        if (named.Length == 0)
            return null;
        // Countries are counted; how long any other row is says nothing.
        return _asked.IsCountries ? named.MaxBy(pair => pair.Several).Sentence : named[0].Sentence;
    }

    /// <summary>Whether the countries asked for stand beside all names of the question, and beside nearly all it says of them.</summary>
    public bool IsSure(RankedSentence sentence)
    {
        if (_asked is not { IsCountries: true } || Several(sentence.Text) == 0 || Refusing().IsMatch(inquiry.Text))
            return false;
        Concept[] missing = [.. Telling().Where(concept => !IsIn(concept, sentence))];
        return Telling().Any(concept => concept.IsName) && missing.Length <= 1 && !missing.Any(concept => concept.IsName);
    }

    private static bool OpensList(RankedSentence sentence)
    {
        var (document, block) = (sentence.Passage.Document, sentence.Passage.Document.BlockOf(sentence.Span));
        return ListOpening.Is(sentence.Text)
            || (document.Blocks[block].Span.End - sentence.Span.End < 2 && block + 1 < document.Blocks.Count && document.Blocks[block + 1].Kind == BlockKind.ListItem);
    }

    // How many stand in a row; 0 where there are too few.
    private int Several(string text)
    {
        var several = _asked!.IsCountries ? Countries(text) : Enumerated().IsMatch(text) ? Fewest : 0;
        return several >= Fewest ? several : 0;
    }

    // The longest row of countries that the question does not name itself, side by side.
    private int Countries(string text)
    {
        var tokens = new List<FactToken>();
        FactLexer.Read(text, new Span(0, text.Length), tokens);
        var (row, longest, end) = (0, 0, 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens[at].IsWord || generation.Facts.Names.EnglishAt(text, tokens, at) is not { Entry: { IsCountry: true } country, Next: var next })
                continue;
            row = at - end <= Between ? row : 0;
            row += inquiry.Text.Contains(country.Name, StringComparison.OrdinalIgnoreCase) ? 0 : 1;
            (longest, end, at) = (Math.Max(longest, row), next, next - 1);
        }

        return longest;
    }

    private IEnumerable<Concept> Telling() => inquiry.Concepts.Where(concept => !concept.Word.Equals(_asked!.Noun, StringComparison.OrdinalIgnoreCase) && !AskedSeveral.IsGeneralWord(concept.Word));

    // Names where there are any: what is done has many words.
    private int Covered(RankedSentence sentence)
    {
        var names = Telling().Where(concept => concept.IsName).ToArray();
        return (names.Length > 0 ? names : Telling()).Count(concept => IsIn(concept, sentence));
    }

    private bool IsIn(Concept concept, RankedSentence sentence) =>
        concept.IsIn(generation.Forward.SentenceTerms(sentence.Passage.Number, sentence.Sentence), generation.Forward.Terms);

    // Who keeps away is named beside those who do not.
    [GeneratedRegex(@"\b(not|no longer|never|without)\b|n['’]t\b|\b(refus|reject|declin|oppos|exclud|absta|withdr|left out|leav)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Refusing();

    [GeneratedRegex(@"([^\s,;:.][^,;:.]{1,60}, ){2,}(and |or |& )?[^\s,;:.][^,;:.]{1,60}|([^\s,;:.][^,;:.]{1,60}, )+[^,;:.]{2,60},? (and|or|&) [^\s,;:.]{2,}", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Enumerated();
}
