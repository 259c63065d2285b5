using System.Globalization;
using System.Text;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering;

/// <summary>From verified statements to the answer that is sent: numbers the citations and puts the markers in.</summary>
internal static class Composer
{
    private const int CandidatesKept = 50;
    private const int NearestShown = 2;

    public static Answer Answer(Inquiry inquiry, Draft verified, IReadOnlyList<RankedSentence> sentences, Confidence confidence, Generation generation)
    {
        var citations = new CitationList();
        var statements = verified.Statements
            .Select(statement => new Statement(statement.Text, [.. statement.Evidence.Select(citations.Number).Distinct()], statement.ByModel))
            .ToArray();
        var text = string.Join('\n', statements.Select(Marked).Prepend(verified.Lead).OfType<string>());
        var outcome = verified.IsComplete ? Outcome.Answered : Outcome.Partial;
        return new Answer(outcome, text, inquiry.Language, confidence.Value, statements, citations.All, Suggestions.For(inquiry, verified, generation), Candidates(sentences), generation.Number);
    }

    public static Answer Abstention(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Confidence confidence, Generation generation)
    {
        var wording = Wording.In(inquiry.Language);
        var citations = new CitationList();
        var text = new StringBuilder(wording.NotFound);
        foreach (var near in sentences.DistinctBy(sentence => sentence.Passage.Number).Take(NearestShown))
        {
            var number = citations.Number(new Evidence(near.Passage.Document, near.Span));
            var quotation = string.Format(CultureInfo.InvariantCulture, wording.Quotation, OneLine.Of(near.Text));
            text.Append('\n').AppendFormat(CultureInfo.InvariantCulture, wording.Closest, quotation).Append(CultureInfo.InvariantCulture, $" [{number}]");
        }

        return new Answer(Outcome.Abstained, text.ToString(), inquiry.Language, confidence.Value, [], citations.All, [], Candidates(sentences), generation.Number);
    }

    private static string Marked(Statement statement) =>
        string.Concat([OneLine.Of(statement.Text), .. statement.Citations.Select(number => string.Create(CultureInfo.InvariantCulture, $" [{number}]"))]);

    private static Candidate[] Candidates(IReadOnlyList<RankedSentence> sentences) =>
        [.. sentences.Take(CandidatesKept).Select(sentence => new Candidate(sentence.Passage.Document.Id, sentence.Span, sentence.Text, sentence.Score))];
}
