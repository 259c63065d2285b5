using ChatBot.Answering.Fitting;
using ChatBot.Answering.Quoting;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Listing;

/// <summary>Answers a question for several things with the list a document gives of them, whole.</summary>
internal static class DocumentLists
{
    private const int Looked = 12;
    private const int MostItems = 20;

    // "Tech" for "technology".
    private const int ShortestClipped = 4;

    // Share of the items that must be called what was asked for, where the line above does not call them so.
    private const double Most = 0.5;

    /// <param name="fewest">Words of the question, other than names, that must head the list.</param>
    /// <returns>Null where no list is headed by what the question asks for.</returns>
    public static Draft? Find(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation generation, int fewest = 1)
    {
        if (AskedSeveral.Of(inquiry.Text) is not { } asked)
            return null;
        Concept[] telling = [.. inquiry.Concepts.Where(concept => !AskedSeveral.IsGeneralWord(concept.Word) && !NumberOf.IsNumber(Lexicon.Term(concept.Word, japanese: false)))];
        var tried = new HashSet<(DocumentId, int)>();
        foreach (var sentence in sentences.Take(Looked))
        {
            var document = sentence.Passage.Document;
            if (DocumentList.At(document, document.BlockOf(sentence.Span)) is { } list && tried.Add((document.Id, list.First)) && Heading(list, asked, telling, sentence.Passage, generation) >= fewest)
                return Told(list, inquiry.Language);
        }

        return null;
    }

    private static Draft Told(DocumentList list, string language)
    {
        var statements = list.Items().Select(item => new Evidence(list.Document, item)).Take(MostItems).Select(evidence => new DraftStatement(DatedQuote.Of(evidence, language), [evidence]));
        return new Draft([.. statements], IsComplete: list.Count <= MostItems);
    }

    // All that the question says of the things stands above them; the title may say some of it, and names may stand anywhere in the document.
    private static int Heading(DocumentList list, AskedSeveral asked, Concept[] telling, Passage passage, Generation generation)
    {
        if (asked.Count is { } count && count != list.Count)
            return 0;
        var above = Stems(string.Join('\n', [passage.HeadingPath is [.., var last] ? last : "", list.Opening is { } opening ? opening.Of(list.Document.Text) : ""]));
        var title = Stems(string.Join('\n', [list.Document.Title, .. passage.HeadingPath]));
        var terms = generation.Forward.DocumentTerms(passage.Number);
        var met = 0;
        foreach (var concept in telling)
        {
            if (IsIn(concept, above, generation))
                met += concept.IsName ? 0 : 1;
            else if (!IsIn(concept, title, generation) && !(concept.IsName && concept.IsIn(terms, generation.Forward.Terms)) && !(IsNoun(concept, asked) && AreCalled(list, concept, generation)))
                return 0;
        }

        return met;
    }

    private static bool IsNoun(Concept concept, AskedSeveral asked) => concept.Word.Equals(asked.Noun, StringComparison.OrdinalIgnoreCase);

    private static bool AreCalled(DocumentList list, Concept concept, Generation generation) =>
        list.Items().Count(item => IsIn(concept, Stems(item.Of(list.Document.Text)), generation)) > Most * list.Count;

    private static bool IsIn(Concept concept, HashSet<string> stems, Generation generation) =>
        stems.Contains(Lexicon.Term(concept.Word, japanese: false).Stem)
        || (concept.Word.Length >= ShortestClipped && stems.Any(stem => stem.StartsWith(concept.Word, StringComparison.OrdinalIgnoreCase)))
        || concept.Wordings.Concat(concept.Related).Any(number => number >= 0 && stems.Contains(generation.Forward.Terms.Stems[number]));

    private static HashSet<string> Stems(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new TokenReader(text);
        while (tokens.MoveNext())
            stems.Add(Lexicon.Term(tokens.Surface, tokens.IsJapanese).Stem);
        return stems;
    }
}
