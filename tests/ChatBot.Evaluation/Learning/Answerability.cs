using ChatBot.Answering;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Evaluation.Data;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Evaluation.Learning;

/// <summary>
/// Asks questions of documents that hold the answer and of documents that do not: the same question with its article taken
/// away, questions about other articles, and of one short document those about the rest of its article.
/// </summary>
internal sealed class Answerability(SentenceRanker ranker)
{
    private const int Parts = 7;
    private const int ParagraphsOfShort = 4;
    private const int ShortOfArticle = 4;

    /// <summary>The full group, and the group less the article asked about.</summary>
    public IEnumerable<Trial> Removed(IReadOnlyList<Reading> group, string kind, int questions)
    {
        var asked = Draw(group, questions);
        foreach (var trial in Ask(group, asked, isAnswered: true, kind))
            yield return trial;
        foreach (var part in Enumerable.Range(0, Parts))
        {
            var left = group.Where((_, index) => index % Parts != part).ToArray();
            var gone = group.Where((_, index) => index % Parts == part).Select(reading => reading.Document).ToHashSet();
            foreach (var trial in Ask(left, [.. asked.Where(question => gone.Contains(question.Document))], isAnswered: false, kind))
                yield return trial;
        }
    }

    /// <summary>Questions of one group asked of another.</summary>
    public IEnumerable<Trial> Foreign(IReadOnlyList<Reading> group, IReadOnlyList<Reading> others, string kind, int questions) =>
        Ask(group, Draw(others, questions), isAnswered: false, kind);

    /// <summary>Documents of four paragraphs, asked about themselves, about the rest of their article, and about other articles.</summary>
    public IEnumerable<Trial> Short(IReadOnlyList<Reading> group, string kind)
    {
        var elsewhere = Draw(group, group.Count * ShortOfArticle * 3);
        var next = 0;
        foreach (var reading in group)
        {
            for (var part = 0; part < ShortOfArticle; part++)
            {
                var from = part * ParagraphsOfShort * 2;
                if (from + ParagraphsOfShort > reading.Document.Blocks.Count)
                    break;
                var document = reading.Document with { Blocks = [.. reading.Document.Blocks.Skip(from).Take(ParagraphsOfShort)] };
                var own = reading.Questions.Where(question => IsIn(question, from)).Take(9).Select(question => (document, question)).ToArray();
                var rest = reading.Questions.Where(question => !IsIn(question, from)).Skip(part * 7).Take(5).Select(question => (document, question));
                var foreign = elsewhere.Skip(next).Where(question => question.Document != reading.Document).Take(4);
                next += 4;
                Reading[] alone = [new Reading(document, [])];
                foreach (var trial in Ask(alone, own, isAnswered: true, kind).Concat(Ask(alone, [.. rest, .. foreign], isAnswered: false, kind)))
                    yield return trial;
            }
        }
    }

    private static bool IsIn(Asked question, int from) => question.Paragraph >= from && question.Paragraph < from + ParagraphsOfShort;

    private static (Document Document, Asked Question)[] Draw(IReadOnlyList<Reading> readings, int count)
    {
        var all = readings.SelectMany(reading => reading.Questions.Select(question => (reading.Document, question))).ToArray();
        new Random(17).Shuffle(all);
        return [.. all.Take(count)];
    }

    private List<Trial> Ask(IReadOnlyList<Reading> indexed, IReadOnlyList<(Document Document, Asked Question)> asked, bool isAnswered, string kind)
    {
        var trials = new List<Trial>();
        using var generation = GenerationBuilder.Build(1, [.. indexed.Select(reading => reading.Document)], Glossary.Empty, []);
        foreach (var (_, question) in asked)
        {
            var inquiry = QuestionReader.Read(new Question(question.Text, DateTimeOffset.UnixEpoch), generation);
            var sentences = ranker.Rank(inquiry, generation);
            var row = new float[AnswerSigns.Count];
            if (sentences.Count > 0)
                AnswerSigns.Fill(inquiry, sentences, row);
            trials.Add(new Trial(row, isAnswered, kind, Confidence.Of(inquiry, sentences).Value));
        }

        return trials;
    }
}

/// <summary>One question asked of some documents.</summary>
/// <param name="Confidence">What the program as it stands makes of it.</param>
internal sealed record Trial(float[] Signs, bool IsAnswered, string Kind, double Confidence);
