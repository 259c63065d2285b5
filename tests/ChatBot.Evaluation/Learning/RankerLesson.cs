using System.Diagnostics;
using ChatBot.Answering;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Evaluation.Data;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Evaluation.Learning;

/// <summary>Learns the sentence ranking on some articles and measures it on others.</summary>
internal static class RankerLesson
{
    private const int PassagesSearched = 30;
    private const int PassagesRanked = 10;
    private const int ArticlesOfGroup = 28;

    public static void Run(string squad, string output, int perGroup, int trees)
    {
        var readings = SquadFile.Read(squad);
        var shuffled = readings.ToArray();
        new Random(7).Shuffle(shuffled);
        var held = shuffled[..(ArticlesOfGroup * 3)];
        var learnt = shuffled[(ArticlesOfGroup * 3)..];
        var clock = Stopwatch.StartNew();
        var samples = new Samples(SentenceFeatures.Count);
        foreach (var group in learnt.Chunk(ArticlesOfGroup))
            Collect(group, group, perGroup, samples);
        Collect(learnt, learnt, perGroup * 3, samples);
        Console.WriteLine($"{samples.Questions} questions, {samples.Count} sentences in {clock.Elapsed.TotalSeconds:F0} s");
        var model = new TreeLearner(samples, trees, leaves: 24, rate: 0.12, leafPenalty: 2, leastRows: 60, seed: 1).Learn();
        Console.WriteLine($"{trees} trees in {clock.Elapsed.TotalSeconds:F0} s");
        File.WriteAllText(output, model.Write());
        foreach (var group in held.Chunk(ArticlesOfGroup))
            Report($"held out, {group.Length} articles", group, group, 1500, model);
        Report("held out, within all", readings, held, 1500, model);
    }

    private static Generation Index(IReadOnlyList<Reading> readings) =>
        GenerationBuilder.Build(1, [.. readings.Select(reading => reading.Document)], Glossary.Empty, []);

    private static void Collect(IReadOnlyList<Reading> indexed, IReadOnlyList<Reading> asked, int count, Samples samples)
    {
        using var generation = Index(indexed);
        foreach (var (document, question) in Sample(asked, count))
        {
            var answers = question.Answers.Select(AnswerText.Normal).ToArray();
            Rank(question.Text, generation, (passage, sentence, row) =>
            {
                var text = AnswerText.Normal(passage.Sentences[sentence].Of(passage.Document.Text));
                var right = answers.Any(answer => AnswerText.Contains(text, answer, wholeWords: true));
                var own = right && passage.Document == document && passage.Document.Blocks[question.Paragraph].Span.Overlaps(passage.Span);
                samples.Add(row, own ? 1 : right ? 0.4f : 0);
            });
            samples.Close();
        }
    }

    private static void Rank(string text, Generation generation, FeatureVisitor visit)
    {
        var inquiry = QuestionReader.Read(new Question(text, DateTimeOffset.UnixEpoch), generation);
        var hits = generation.Index.Search(inquiry.SearchTerms, PassagesSearched, collections: null).ToArray();
        new SentenceFeatures(inquiry, generation).ForEach(hits.AsSpan(0, Math.Min(hits.Length, PassagesRanked)), visit);
    }

    private static IEnumerable<(Document, Asked)> Sample(IReadOnlyList<Reading> readings, int count)
    {
        var all = readings.SelectMany(reading => reading.Questions.Select(question => (reading.Document, question))).ToArray();
        new Random(11).Shuffle(all);
        return all.Take(count);
    }

    private static void Report(string name, IReadOnlyList<Reading> indexed, IReadOnlyList<Reading> asked, int count, TreeEnsemble model)
    {
        using var generation = Index(indexed);
        var (total, first, three, paragraph, plain) = (0, 0, 0, 0, 0);
        foreach (var (document, question) in Sample(asked, count))
        {
            var answers = question.Answers.Select(AnswerText.Normal).ToArray();
            var found = new List<(double Score, double Linear, bool Right, int Passage)>();
            Rank(question.Text, generation, (passage, sentence, row) =>
            {
                var text = AnswerText.Normal(passage.Sentences[sentence].Of(passage.Document.Text));
                var right = answers.Any(answer => AnswerText.Contains(text, answer, wholeWords: true));
                found.Add((model.Score(row), row[(int)Feature.PassageScoreToBest] + row[(int)Feature.Coverage], right, passage.Number));
            });
            total++;
            var best = found.OrderByDescending(sentence => sentence.Score).ToArray();
            first += best.Take(1).Any(sentence => sentence.Right) ? 1 : 0;
            three += best.Take(3).Any(sentence => sentence.Right) ? 1 : 0;
            plain += found.OrderByDescending(sentence => sentence.Linear).Take(1).Any(sentence => sentence.Right) ? 1 : 0;
            if (best.Length > 0)
            {
                var passage = generation.Passages[best[0].Passage];
                paragraph += passage.Document == document && document.Blocks[question.Paragraph].Span.Overlaps(passage.Span) ? 1 : 0;
            }
        }

        Console.WriteLine($"{name}: {generation.Passages.Count} passages, {total} questions: S1 {100.0 * first / total:F1}, S3 {100.0 * three / total:F1}, own paragraph {100.0 * paragraph / total:F1}; plain S1 {100.0 * plain / total:F1}");
    }
}
