using ChatBot.Answering;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Evaluation.Data;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Evaluation.Learning;

/// <summary>Asks the questions of a corpus and says which of the candidate sentences are right.</summary>
internal sealed class Asking(Corpus corpus) : IDisposable
{
    // A sentence that holds the answer's words elsewhere than in the paragraph that was asked about is right by chance, more often than not.
    private const float RightElsewhere = 0.4f;

    private readonly Generation _generation = GenerationBuilder.Build(1, [.. corpus.Indexed.Select(reading => reading.Document)], Glossary.Empty, []);
    private readonly Dictionary<(DocumentId, Span), string> _normal = [];
    private readonly CandidateSearch _search = new();
    private bool _japanese;

    public int Passages => _generation.Passages.Count;

    /// <param name="count">At most so many questions, drawn from all.</param>
    public IEnumerable<Judged> Ask(int count, int seed)
    {
        var all = corpus.Asked.SelectMany(reading => reading.Questions.Select(question => (reading.Document, question))).ToArray();
        new Random(seed).Shuffle(all);
        return all.Take(count).Select(pair => Judge(pair.Document, pair.question));
    }

    public void Dispose() => _generation.Dispose();

    private Judged Judge(Document document, Asked asked)
    {
        var inquiry = QuestionReader.Read(new Question(asked.Text, DateTimeOffset.UnixEpoch), _generation);
        _search.Run(inquiry, _generation, new FoundPassages(_generation.Index.Search(inquiry.SearchTerms, CandidateSearch.PassagesSearched, collections: null), []));
        var own = document.Blocks[asked.Paragraph].Span;
        _japanese = QuestionReader.IsJapanese(asked.Text);
        var answers = asked.Answers.Select(answer => AnswerText.Normal(answer, _japanese)).ToArray();
        var candidates = _search.Sentences;
        var features = new float[candidates.Length * SentenceFeatures.Count];
        new SentenceFeatures(_search, inquiry, _generation.Forward).Fill(features);
        var rows = new Row[candidates.Length];
        for (var index = 0; index < rows.Length; index++)
        {
            var passage = _generation.Passages[_search.Passages[candidates[index].Rank].Passage];
            var isOwn = passage.Document == document && own.Overlaps(passage.Sentences[candidates[index].Sentence]);
            var right = IsRight(passage, candidates[index].Sentence, answers) ? isOwn ? 1 : RightElsewhere : 0;
            rows[index] = new Row(features[(index * SentenceFeatures.Count)..((index + 1) * SentenceFeatures.Count)], right, isOwn);
        }

        return new Judged(rows, Plain(inquiry, answers));
    }

    // The formula every figure is held against: the passage's score beside the best one's, plus the share of the question in the sentence.
    private bool[] Plain(Inquiry inquiry, string[] answers)
    {
        var hits = _generation.Index.Search(inquiry.SearchTerms, 10, collections: null);
        var found = new List<(double Score, Passage Passage, int Sentence)>();
        foreach (var hit in hits)
        {
            var passage = _generation.Passages[hit.Passage];
            for (var sentence = 0; sentence < passage.Sentences.Count; sentence++)
            {
                var concepts = 0UL;
                foreach (var term in _generation.Forward.SentenceTerms(hit.Passage, sentence))
                    if (_search.Question.Roles.Has(term) && _search.Question.Roles.Of(term).Concept is >= 0 and var concept)
                        concepts |= 1UL << concept;
                found.Add(((hit.Score / hits[0].Score) + _search.Question.Share(concepts), passage, sentence));
            }
        }

        return [.. found.OrderByDescending(sentence => sentence.Score).Take(3).Select(sentence => IsRight(sentence.Passage, sentence.Sentence, answers))];
    }

    private bool IsRight(Passage passage, int sentence, string[] answers)
    {
        var span = passage.Sentences[sentence];
        if (!_normal.TryGetValue((passage.Document.Id, span), out var text))
            _normal[(passage.Document.Id, span)] = text = AnswerText.Normal(span.Of(passage.Document.Text), _japanese);
        return answers.Any(answer => AnswerText.Contains(text, answer));
    }
}

/// <summary>One question, asked.</summary>
/// <param name="Rows">The candidates.</param>
/// <param name="Plain">Whether each of the three best sentences by the plain formula is right.</param>
internal sealed record Judged(Row[] Rows, bool[] Plain);

/// <param name="Right">How right the sentence is, 0 to 1.</param>
/// <param name="IsOwn">It stands in the paragraph that was asked about.</param>
internal sealed record Row(float[] Features, float Right, bool IsOwn);
