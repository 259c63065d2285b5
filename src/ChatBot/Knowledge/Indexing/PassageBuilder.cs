using ChatBot.Knowledge.Text;

namespace ChatBot.Knowledge.Indexing;

/// <summary>
/// Cuts a document into passages. A paragraph of some length stands alone; short neighbours under the same heading and the
/// items of a list join the text that leads them in; a paragraph that fills a page is cut between its sentences.
/// </summary>
internal static class PassageBuilder
{
    // In characters of English; a Japanese character weighs as much as JapaneseWeight of them.
    private const int ShortParagraph = 300;
    private const int LongPassage = 1_400;
    private const int JapaneseWeight = 3;
    private const int LongestSentence = 3_000;

    /// <param name="firstNumber">Number of the document's first passage; the rest count on.</param>
    public static IEnumerable<Passage> Build(Document document, int firstNumber)
    {
        var headings = new List<Block>();
        var open = new List<Block>();
        var number = firstNumber;
        foreach (var block in document.Blocks)
        {
            if (open.Count > 0 && !Joins(document, open, block))
            {
                foreach (var passage in Close(document, open, headings, number))
                {
                    yield return passage;
                    number++;
                }

                open.Clear();
            }

            if (block.Kind == BlockKind.Heading)
            {
                headings.RemoveAll(above => above.Level >= block.Level);
                headings.Add(block);
            }
            else
            {
                open.Add(block);
            }
        }

        foreach (var passage in Close(document, open, headings, number))
            yield return passage;
    }

    private static bool Joins(Document document, List<Block> open, Block next)
    {
        if (next.Kind == BlockKind.Heading || next.Page != open[^1].Page)
            return false;
        var weight = open.Sum(block => Weight(document, block.Span));
        if (weight + Weight(document, next.Span) > LongPassage)
            return false;
        var last = open[^1];
        return next.Kind switch
        {
            BlockKind.ListItem => last.Kind == BlockKind.ListItem || LeadsIn(document, last) || weight < ShortParagraph,
            BlockKind.TableRow => last.Kind == BlockKind.TableRow && weight < ShortParagraph * 2,
            _ => weight + Weight(document, next.Span) <= ShortParagraph,
        };
    }

    private static bool LeadsIn(Document document, Block block) =>
        document.Text[block.Span.End - 1] is ':' or '\uFF1A' or ';';

    private static int Weight(Document document, Span span)
    {
        var weight = 0;
        foreach (var character in document.Text.AsSpan(span.Start, span.Length))
            weight += TokenReader.IsJapaneseCharacter(character) ? JapaneseWeight : 1;
        return weight;
    }

    private static IEnumerable<Passage> Close(Document document, List<Block> blocks, List<Block> headings, int number)
    {
        if (blocks.Count == 0)
            yield break;
        var path = headings.Select(heading => heading.Span.Of(document.Text)).Where(heading => heading != document.Title).ToArray();
        var sentences = blocks.SelectMany(block => SentencesOf(document.Text, block)).ToArray();
        for (var from = 0; from < sentences.Length;)
        {
            var to = from + 1;
            var weight = Weight(document, sentences[from]);
            while (to < sentences.Length && (weight += Weight(document, sentences[to])) <= LongPassage)
                to++;
            var own = sentences[from..to];
            yield return new Passage(number++, document, new Span(own[0].Start, own[^1].End), path, blocks[0].Page, own);
            from = to;
        }
    }

    private static IEnumerable<Span> SentencesOf(string text, Block block) =>
        (block.Kind == BlockKind.TableRow ? [block.Span] : SentenceSplitter.Split(text, block.Span)).SelectMany(sentence => Pieces(text, sentence));

    // Nobody reads a sentence of pages, and what is done with each sentence takes the square of its length.
    private static IEnumerable<Span> Pieces(string text, Span sentence)
    {
        while (sentence.Length > LongestSentence)
        {
            var space = text.LastIndexOf(' ', sentence.Start + LongestSentence, LongestSentence);
            var end = space > sentence.Start ? space : sentence.Start + LongestSentence - (char.IsHighSurrogate(text[sentence.Start + LongestSentence - 1]) ? 1 : 0);
            yield return new Span(sentence.Start, end);
            var next = end;
            while (next < sentence.End && char.IsWhiteSpace(text[next]))
                next++;
            sentence = new Span(next, sentence.End);
        }

        if (sentence.Length > 0)
            yield return sentence;
    }
}
