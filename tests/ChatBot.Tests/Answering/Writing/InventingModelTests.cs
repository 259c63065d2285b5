using ChatBot.Answering;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Writing;

/// <summary>What a model makes up does not reach the reader; what it words carefully does; and whatever the provider, every citation is the text at its span.</summary>
public sealed class InventingModelTests
{
    private const int Honest = 200;
    private const int Invented = 200;

    // What a turn may take by default.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Nothing_invented_in_seven_ways_reaches_the_reader()
    {
        var (told, sent) = (0, new HashSet<string>(StringComparer.Ordinal));
        await using var library = await StartAsync(request =>
        {
            var (accord, question) = AccordTrial.Of(request.Question);
            var (text, source, quote) = accord.Invented[(accord.Number + question) % accord.Invented.Count];
            Interlocked.Increment(ref told);
            lock (sent)
                sent.Add(text);
            return ModelResponse.Writes((text, source ?? AccordTrial.SourceOf(request, accord), quote));
        });

        var answers = await AccordTrial.AskAllAsync(library.AskAsync, Accord.All.SelectMany(accord => accord.Questions));

        Assert.True(sent.Count >= Invented, $"{sent.Count} inventions");
        Assert.Empty(answers.SelectMany(answer => answer.Statements).Where(statement => statement.ByModel).Select(statement => statement.Text));
        // A sentence that is cited to a source that does not exist is the document's own in other respects.
        Assert.Empty(answers.Where(answer => sent.Any(text => !IsInDocuments(text) && answer.Text.Contains(text, StringComparison.Ordinal))).Select(answer => answer.Text));
    }

    [Fact]
    public async Task At_least_95_of_100_honest_sentences_do()
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        await using var library = await StartAsync(request =>
        {
            var reply = AccordTrial.HonestReply(request, out var text);
            lock (written)
                written.Add(text);
            return reply;
        });

        var answers = await AccordTrial.AskAllAsync(library.AskAsync, Accord.All.SelectMany(accord => accord.Questions));

        var passed = answers.SelectMany(answer => answer.Statements).Where(statement => statement.ByModel).Select(statement => statement.Text).ToHashSet(StringComparer.Ordinal);
        Assert.True(written.Count >= Honest, $"{written.Count} honest sentences");
        Assert.True(passed.Count >= 0.95 * written.Count, $"{passed.Count} of {written.Count} passed; not: {string.Join(" | ", written.Except(passed, StringComparer.Ordinal).Take(10))}");
    }

    [Fact]
    public async Task With_three_in_ten_calls_failing_every_question_ends_sound_and_in_time()
    {
        var calls = 0;
        var troubles = ModelTrouble.All.Values.ToArray();
        await using var library = await StartAsync(
            request => Interlocked.Increment(ref calls) is var call && call % 10 < 3 ? troubles[(call / 10 * 3 + (call % 10)) % troubles.Length] : AccordTrial.HonestReply(request, out _),
            new KeyValuePair<string, string?>("LanguageModel:SecondsPerQuestion", "3"));

        var answers = await AccordTrial.AskAllAsync(
            async question =>
            {
                using var turn = new CancellationTokenSource(Deadline);
                return await library.Service<Answerer>().AnswerAsync(new Question(question, DateTimeOffset.UnixEpoch.AddYears(54)), progress: null, turn.Token);
            },
            Accord.All.SelectMany(accord => accord.Questions));

        Assert.Equal(500, answers.Count);
        Assert.All(answers, answer => AccordTrial.AssertIsSound(answer, library.Generation));
        Assert.Contains(answers, answer => answer.Statements.Any(statement => statement.ByModel));
        Assert.Contains(answers, answer => answer.Text.StartsWith("The language model", StringComparison.Ordinal));
    }

    private static bool IsInDocuments(string text) => Accord.All.Any(accord => accord.Sentences.Contains(text, StringComparer.Ordinal));

    private static Task<WritingLibrary> StartAsync(Func<ModelRequest, ModelResponse> script, params IEnumerable<KeyValuePair<string, string?>> settings) =>
        WritingLibrary.StartAsync(script, Library.Of([.. Accord.All.Select(accord => accord.Paper)]).Generation, "openai", settings);
}
