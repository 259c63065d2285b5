using ChatBot.Answering.Ranking;
using ChatBot.Briefings;
using ChatBot.Briefings.Sections;
using ChatBot.Briefings.Timelines;
using ChatBot.Conversations;
using ChatBot.Conversations.Schedules;
using ChatBot.Conversations.Storage;
using ChatBot.Conversations.Watches;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;
using ChatBot.Tests.Channels.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ChatBot.Tests.Conversations.Watches;

/// <summary>What a watch tells and when, over a real database, with a clock the test moves.</summary>
public abstract class WatchTests : IAsyncLifetime
{
    private const string Quantum = "Leeds and Sendai signed a memorandum on quantum sensors in March 2024.";
    private const string Ports = "The fish market at Whitby opens every morning.";

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
    private readonly KnowledgeBase knowledge = new(TimeProvider.System);
    private readonly List<WatchNews> news = [];
    private IStateDatabase database = null!;
    private long generation;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract IStateDatabase Open();

    public async ValueTask InitializeAsync()
    {
        database = Open();
        await database.OpenAsync(Cancellation);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        news.ForEach(one => one.Dispose());
        await database.DisposeAsync();
        knowledge.Dispose();
    }

    [Fact]
    public async Task A_new_document_on_the_topic_is_told_once_with_its_statement_cited()
    {
        Read(("old.txt", Ports));
        var host = Host();
        await host.WatchAsync("quantum");
        Read(("old.txt", Ports), ("new.txt", Quantum));

        await host.RestedRoundAsync();
        await host.RestedRoundAsync();
        await Host().RestedRoundAsync();

        var told = Assert.Single(await TurnsAsync());
        var briefing = await host.DigestAsync(told);
        Assert.Equal("New in 1 document. Briefing: quantum", briefing!.Title);
        Assert.All(briefing.Citations, citation => Assert.Equal("new.txt", citation.Document.Path));
        Assert.Contains(briefing.Sections.SelectMany(section => section.Lines), line => line.Text.Contains("quantum sensors", StringComparison.Ordinal) && line.Citations.Count > 0);
    }

    [Fact]
    public async Task What_was_there_before_and_what_is_about_something_else_is_not_told()
    {
        Read(("old.txt", Quantum));
        var host = Host();
        await host.WatchAsync("quantum");
        Read(("old.txt", Quantum), ("new.txt", Ports));

        await host.RestedRoundAsync();

        Assert.Empty(await TurnsAsync());
    }

    [Fact]
    public async Task Of_a_changed_document_only_what_was_added_is_told_and_a_renamed_one_is_nothing_new()
    {
        Read(("a.txt", Quantum));
        var host = Host();
        await host.WatchAsync("quantum");
        Read(("b.txt", Quantum));
        await host.RestedRoundAsync();
        Assert.Empty(await TurnsAsync());

        Read(("b.txt", Quantum + " In May 2026 York joined the memorandum on quantum sensors."));
        await host.RestedRoundAsync();

        var briefing = await host.DigestAsync(Assert.Single(await TurnsAsync()));
        Assert.All(briefing!.Citations.Where(citation => briefing.Sections.SelectMany(section => section.Lines).Any(line => line.Citations.Contains(citation.Number))), citation =>
            Assert.Contains("York", citation.Quote, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Documents_that_come_one_after_the_other_are_one_piece_of_news()
    {
        Read(("old.txt", Ports));
        var host = Host();
        await host.WatchAsync("quantum");
        Read(("old.txt", Ports), ("one.txt", Quantum));
        Assert.False(await host.RoundAsync());
        clock.Advance(TimeSpan.FromSeconds(40));
        Read(("old.txt", Ports), ("one.txt", Quantum), ("two.txt", "In July 2024 Hull opened a laboratory for quantum sensors."));
        Assert.False(await host.RoundAsync());

        await host.RestedRoundAsync();

        var briefing = await host.DigestAsync(Assert.Single(await TurnsAsync()));
        Assert.Equal(2, briefing!.Citations.Select(citation => citation.Document).Distinct().Count());
    }

    [Fact]
    public async Task Nothing_is_told_of_a_collection_the_channel_may_not_see()
    {
        Read(("open/old.txt", Ports));
        var host = Host("open");
        await host.WatchAsync("quantum");
        Read(("open/old.txt", Ports), ("closed/new.txt", Quantum));
        await host.RestedRoundAsync();
        Assert.Empty(await TurnsAsync());

        Read(("open/old.txt", Ports), ("closed/new.txt", Quantum), ("open/new.txt", Quantum + " Both cities agreed."));
        await host.RestedRoundAsync();
        Assert.Single(await TurnsAsync());
    }

    [Fact]
    public async Task Hosts_that_look_at_the_same_moment_tell_once()
    {
        Read(("old.txt", Ports));
        await Host().WatchAsync("quantum");
        Read(("old.txt", Ports), ("new.txt", Quantum));
        Watcher[] hosts = [.. Enumerable.Range(0, 4).Select(_ => Host())];
        await hosts[0].RoundAsync();
        clock.Advance(TimeSpan.FromMinutes(2));

        await Task.WhenAll(hosts.Select(host => Task.Run(host.RoundAsync)));

        Assert.Single(await TurnsAsync());
    }

    private void Read(params (string Path, string Text)[] documents) =>
        knowledge.Switch(GenerationBuilder.Build(++generation, [.. documents.Select(one => Papers.Of(one.Path, one.Text))], Glossary.Empty, []));

    private Watcher Host(params string[] collections)
    {
        news.Add(new WatchNews(new Briefer(knowledge, new SentenceRanker(), new Chronicler(knowledge, new SentenceRanker()), ModelSummary.Off), knowledge));
        return new Watcher(database, knowledge, clock, news[^1], collections);
    }

    private Task<List<(string Message, string Text)>> TurnsAsync() =>
        database.RunAsync(session => session.QueryAsync("select message, text from turns order by number", row => (row.GetString(0), row.GetString(1))), Cancellation);

    /// <summary>What one host does about watches.</summary>
    private sealed class Watcher(IStateDatabase database, KnowledgeBase knowledge, FakeTimeProvider clock, WatchNews news, string[] collections)
    {
        private readonly OpenChannel channel = new(collections);
        private readonly KnownDocuments documents = new(database, knowledge, clock);

        private ScheduleStore Store => new(database, [channel], clock);

        public async Task WatchAsync(string topic)
        {
            var place = TurnBuilder.Turn(message: topic);
            await Store.AddAsync(
                new Schedule(place.Id.Value, 0, ScheduleKind.Watch, place, topic, null, DateTimeZone.Utc, null, await documents.RecordAsync(Cancellation), false), Cancellation);
        }

        public Task<bool> RoundAsync() =>
            new WatchRounds(Store, documents, news, knowledge, [channel], new TurnSignal(), clock, Options.Create(new ConversationOptions()), NullLogger<WatchRounds>.Instance).RoundAsync(Cancellation);

        public async Task RestedRoundAsync()
        {
            await RoundAsync();
            clock.Advance(TimeSpan.FromMinutes(2));
            Assert.True(await RoundAsync());
        }

        public async Task<Briefing?> DigestAsync((string Message, string Text) told)
        {
            var turn = TurnBuilder.Turn(message: told.Message, text: told.Text, kind: TurnKind.Scheduled);
            var request = new BriefingRequest(BriefingAsk.TopicOf(told.Text)!, turn.AskedAt, turn.Language, Since: null, channel.Collections(turn));
            return (await new WatchDigest(documents, news, knowledge, clock).TellAsync(turn, ScheduledTurn.Of(turn)!, request, Cancellation)).Delivery.Briefing;
        }
    }

    private sealed class OpenChannel(string[] collections) : IReplyFactory
    {
        public string Name => "fake";

        public IReply Create(Turn turn) => throw new InvalidOperationException("Nothing is delivered in this test.");

        public IReadOnlySet<string>? Collections(Turn turn) => collections.Length == 0 ? null : collections.ToHashSet(StringComparer.Ordinal);
    }
}
