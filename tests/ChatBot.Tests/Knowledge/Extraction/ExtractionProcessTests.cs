using ChatBot.Knowledge.Extraction;
using ChatBot.Tests.Knowledge.Ingestion;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Knowledge.Extraction;

/// <summary>With the real child process.</summary>
public sealed class ExtractionProcessTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public async Task One_child_reads_many_files()
    {
        using var process = Process();
        for (var number = 0; number < 20; number++)
        {
            var result = await process.ExtractAsync(_folder.Write($"{number}.txt", $"Harbour {number} is open."), TestContext.Current.CancellationToken);
            Assert.Equal($"Harbour {number} is open.", result.Text?.Text);
            Assert.Equal(64, result.ContentHash?.Length);
        }
    }

    [Fact]
    public async Task A_file_that_crashes_the_child_costs_that_file_only()
    {
        using var process = Process();
        var before = await process.ExtractAsync(_folder.Write("a.txt", "Before."), TestContext.Current.CancellationToken);
        var crash = await process.ExtractAsync(_folder.Write("b.pdf", HostileFile.StackBreaker), TestContext.Current.CancellationToken);
        var after = await process.ExtractAsync(_folder.Write("c.txt", "After."), TestContext.Current.CancellationToken);
        Assert.Equal(("Before.", "After."), (before.Text?.Text, after.Text?.Text));
        Assert.True(crash.KilledReader);
        Assert.StartsWith("crashed the reading process (exit code ", crash.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_needs_too_much_memory_is_named_as_such()
    {
        using var process = Process(new ExtractionLimits { MemoryPerFileMegabytes = 256, MaximumTextCharacters = 100_000_000 });
        var result = await process.ExtractAsync(_folder.Write("a.txt", new string('a', 40_000_000)), TestContext.Current.CancellationToken);
        Assert.Equal("needed more than 256 MB of memory; split it, or raise Knowledge:MemoryPerFileMegabytes", result.Fault);
    }

    [Fact]
    public async Task A_file_that_takes_too_long_is_named_as_such()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A pipe that nobody writes to is the file that can be waited for.");
        var path = Path.Combine(_folder.Path, "a.txt");
        await DocumentFolderTests.MakePipeAsync(path);
        var clock = new FakeTimeProvider();
        using var process = new ExtractionProcess(Options.Create(new ExtractionLimits()), clock);
        var result = process.ExtractAsync(path, TestContext.Current.CancellationToken);
        while (!result.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(ExtractionResult.Killed("took longer than 10 s; split it, or raise Knowledge:SecondsPerFile"), await result);
    }

    [Fact]
    public async Task An_abandoned_answer_is_not_given_to_the_next_file()
    {
        using var process = Process();
        using var impatient = new CancellationTokenSource();
        var first = process.ExtractAsync(_folder.Write("a.txt", "First."), impatient.Token);
        await impatient.CancelAsync();
        await Record.ExceptionAsync(() => first);
        Assert.Equal("Second.", (await process.ExtractAsync(_folder.Write("b.txt", "Second."), TestContext.Current.CancellationToken)).Text?.Text);
    }

    [Fact]
    public async Task A_file_beyond_the_size_limit_is_not_read()
    {
        using var process = Process(new ExtractionLimits { MaximumFileMegabytes = 1 });
        Assert.Equal("is larger than 1 MB; split it, or raise Knowledge:MaximumFileMegabytes", (await process.ExtractAsync(_folder.Write("a.txt", new string('a', 1_100_000)), TestContext.Current.CancellationToken)).Fault);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_named_as_such()
    {
        using var process = Process();
        Assert.StartsWith("cannot be opened: ", (await process.ExtractAsync(Path.Combine(_folder.Path, "none.txt"), TestContext.Current.CancellationToken)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_of_all_scripts_come_through()
    {
        const string content = "広島アコード – \U0001F5FE “quoted” \u2028 \\ \" end";
        using var process = Process();
        Assert.Equal(content, (await process.ExtractAsync(_folder.Write("港.txt", content), TestContext.Current.CancellationToken)).Text?.Text);
    }

    [Fact]
    public void The_child_gets_no_secrets()
    {
        Environment.SetEnvironmentVariable("CHATBOT_TEST_TOKEN", "secret");
        Assert.False(ExtractionCommand.Start(new ExtractionLimits()).Environment.ContainsKey("CHATBOT_TEST_TOKEN"));
    }

    [Fact]
    public void Wrong_limits_are_named() =>
        Assert.Equal(2, new ExtractionLimitsValidator().Validate(null, new ExtractionLimits { SecondsPerFile = 0, MemoryPerFileMegabytes = 1 }).Failures?.Count());

    public void Dispose() => _folder.Dispose();

    private static ExtractionProcess Process(ExtractionLimits? limits = null) => new(Options.Create(limits ?? new ExtractionLimits()), TimeProvider.System);
}
