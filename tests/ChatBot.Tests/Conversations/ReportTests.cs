using System.Text;
using ChatBot.Answering;
using ChatBot.Conversations;
using ChatBot.Conversations.Reports;
using ChatBot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Conversations;

/// <summary>What is kept of a conversation, who may see it, and that it goes when it is time.</summary>
public sealed class ReportTests : IAsyncLifetime
{
    private const string Secret = "xylophone-canary";

    private readonly StateFolder folder = new();
    private StateHarness state = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private StateReports Reports => new(new StateOptions { Directory = folder.Path });

    public ValueTask InitializeAsync()
    {
        state = StateHarness.Sqlite(folder);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await state.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Feedback_is_kept_with_the_question_and_the_answer_it_is_about()
    {
        var turn = await AnswerAsync("1", "which sectors?");
        Assert.True(await GiveAsync(turn.Id, helpful: false, "too short"));

        var feedback = Assert.Single(await Reports.FeedbackAsync());
        Assert.Equal((turn.Id, false, "too short", "which sectors?", "an answer"), (feedback.Turn, feedback.IsHelpful, feedback.Reason, feedback.Question, feedback.Answer));
    }

    [Fact]
    public async Task A_reader_who_thinks_again_replaces_the_earlier_word_and_another_reader_does_not()
    {
        var turn = await AnswerAsync("1", "which sectors?");
        await GiveAsync(turn.Id, helpful: false, "too short");
        await GiveAsync(turn.Id, helpful: true);
        await GiveAsync(turn.Id, helpful: false, giver: "U2");
        Assert.Equal("False, True", string.Join(", ", (await Reports.FeedbackAsync()).Select(one => one.IsHelpful).Order()));
    }

    [Theory]
    [InlineData("T2", "C1")]
    [InlineData("T1", "C2")]
    public async Task Feedback_on_an_answer_of_another_place_is_refused(string tenant, string conversation)
    {
        var turn = await AnswerAsync("1", "which sectors?");
        Assert.False(await GiveAsync(turn.Id, helpful: true, tenant: tenant, conversation: conversation));
        Assert.False(await GiveAsync(new TurnId("made up"), helpful: true));
        Assert.Empty(await Reports.FeedbackAsync());
    }

    [Fact]
    public async Task An_answer_is_found_by_the_message_it_stands_in()
    {
        var turn = await AnswerAsync("1", "which sectors?");
        var log = new FeedbackLog(state.Database, state.Time);
        Assert.Equal(turn.Id, await log.FindAsync("fake", new("T1"), new("C1"), new("reply-1"), Cancellation));
        Assert.Null(await log.FindAsync("fake", new("T2"), new("C1"), new("reply-1"), Cancellation));
    }

    [Fact]
    public async Task Unanswered_questions_are_counted_together_with_what_came_nearest()
    {
        var near = new NearPassage("2023/accord.txt", 10, 20, "near enough");
        foreach (var (message, text) in ((string, string)[])[("1", "Who pays?"), ("2", "who  pays ?"), ("3", "誰が払いますか。")])
            await AnswerAsync(message, text, new Gap(text, "en", 0.2, [near]));

        var gaps = await Reports.GapsAsync();
        Assert.Equal("2 who  pays ?, 1 誰が払いますか。", string.Join(", ", gaps.Select(gap => $"{gap.Count} {gap.Question}")));
        Assert.Equal(near, Assert.Single(gaps[0].Nearest));
    }

    [Fact]
    public async Task A_string_that_is_no_connection_string_is_named_and_not_repeated()
    {
        var reports = new StateReports(new StateOptions { PostgreSql = "Host=x;secret" });
        var refused = await Assert.ThrowsAsync<StateRefusedException>(() => reports.GapsAsync());
        Assert.Contains("State:PostgreSql", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_is_what_the_bot_abstained_from()
    {
        var question = new Question("Who pays?", TurnBuilder.Morning);
        var candidate = new Candidate(new DocumentId("a.txt"), new Span(1, 5), "near", 1);
        var abstained = WorkerHost.Answer("not found", Outcome.Abstained) with { Candidates = [candidate] };
        Assert.Equal("a.txt", Assert.Single(Gap.Of(question, abstained)!.Nearest).Document);
        Assert.Null(Gap.Of(question, abstained with { Outcome = Outcome.Answered }));
    }

    [Theory]
    [InlineData(null, "U1")]
    [InlineData("C1", null)]
    [InlineData(null, null)]
    public async Task What_is_forgotten_is_gone_from_the_files_at_once(string? conversation, string? asker)
    {
        var turn = await AnswerAsync("1", $"who knows {Secret}?", new Gap(Secret, "en", 0.1, []));
        await GiveAsync(turn.Id, helpful: false, Secret);
        await AnswerAsync("2", "somebody else's", asker: "U2", conversation: "C2");
        Assert.NotEmpty(FilesWithSecret());

        var forgetting = new Forgetting(state.Database, state.Time);
        await forgetting.ForgetAsync(
            new ForgetScope("fake", new TenantId("T1"), conversation is null ? null : new(conversation), asker is null ? null : new(asker)), Cancellation);

        Assert.Empty(FilesWithSecret());
        Assert.Equal(conversation is null && asker is null ? 0 : 1, await state.CountAsync("select count(*) from exchanges"));
        Assert.Equal(2, await state.CountAsync("select count(*) from turns"));
    }

    [Fact]
    public async Task A_turn_under_way_while_its_asker_is_forgotten_is_not_remembered()
    {
        await state.Inbox.AcceptAsync(TurnBuilder.Turn(text: Secret), Cancellation);
        var claimed = Assert.Single(await state.ClaimAsync());
        await new Forgetting(state.Database, state.Time).ForgetAsync(new ForgetScope("fake", new("T1"), Asker: new("U1")), Cancellation);
        await state.Store.CompleteAsync(claimed.Lease, new Completion(claimed.Turn, TurnOutcome.Answered, null, new Exchange(Secret, "a")), Cancellation);
        Assert.Equal(0, await state.CountAsync("select count(*) from exchanges"));
    }

    [Fact]
    public async Task What_waits_when_the_app_is_removed_is_dropped_with_its_words()
    {
        await state.Inbox.AcceptAsync(TurnBuilder.Turn(text: Secret), Cancellation);
        await new Forgetting(state.Database, state.Time).ForgetAsync(new ForgetScope("fake", new("T1")), Cancellation);
        Assert.Empty(await state.ClaimAsync());
        Assert.Empty(FilesWithSecret());
    }

    [Fact]
    public async Task Words_outside_the_window_are_gone_from_the_files_after_the_sweep_and_ids_stay()
    {
        await AnswerAsync("1", $"who knows {Secret}?");
        state.Time.Advance(state.Options.RememberFor + TimeSpan.FromMinutes(1));
        await Sweep().SweepAsync(Cancellation);
        Assert.Empty(FilesWithSecret());
        Assert.False(await state.Inbox.AcceptAsync(TurnBuilder.Turn(), Cancellation));
    }

    [Fact]
    public async Task Ids_go_after_their_time_and_pending_turns_never()
    {
        for (var i = 0; i < 2_500; i++)
            await state.Inbox.AcceptAsync(TurnBuilder.Turn($"{i}", thread: $"{i % 500}"), Cancellation);
        await state.Database.RunAsync(session => session.ExecuteAsync("update turns set outcome = 'Answered', finished_at = @now where number <= 2400", ("@now", state.Time.GetUtcNow().ToUnixTimeMilliseconds())), Cancellation);
        state.Time.Advance(state.Options.KeepTurns + TimeSpan.FromMinutes(1));
        await Sweep().SweepAsync(Cancellation);
        Assert.Equal(100, await state.CountAsync("select count(*) from turns"));
    }

    private StateSweep Sweep() => new(state.Database, [], state.Time, Options.Create(state.Options), NullLogger<StateSweep>.Instance);

    private async Task<Turn> AnswerAsync(string message, string text, Gap? gap = null, string asker = "U1", string conversation = "C1")
    {
        await state.Inbox.AcceptAsync(TurnBuilder.Turn(message, thread: message, conversation: conversation, text: text, asker: asker), Cancellation);
        state.Time.Advance(TimeSpan.FromSeconds(1));
        var claimed = Assert.Single(await state.ClaimAsync());
        await state.Store.CompleteAsync(
            claimed.Lease,
            new Completion(claimed.Turn, TurnOutcome.Answered, new MessageId($"reply-{message}"), new Exchange(text, "an answer"), gap),
            Cancellation);
        return claimed.Turn;
    }

    private Task<bool> GiveAsync(
        TurnId turn, bool helpful, string reason = "", string giver = "U1", string tenant = "T1", string conversation = "C1") =>
        new FeedbackLog(state.Database, state.Time).AddAsync(
            new Feedback(turn, "fake", new TenantId(tenant), new ConversationId(conversation), new AskerId(giver), helpful, reason), Cancellation);

    private IReadOnlyList<string> FilesWithSecret() =>
    [
        .. Directory.EnumerateFiles(folder.Path).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)).Where(path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0;
        }),
    ];
}
