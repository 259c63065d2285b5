using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>The rigs in short: what the long runs measure must hold for a minute too, and what is broken on purpose must be seen.</summary>
[Collection(nameof(RigTests))]
public sealed class RigTests
{
    [Fact]
    public async Task A_host_killed_at_random_loses_nothing_and_answers_nothing_twice()
    {
        var (result, kills) = await CrashRig.RunAsync(kills: 3, turns: 100);
        Assert.True(result.IsClean, $"kills {kills}, {result}");
    }

    [Fact]
    public async Task A_host_that_acknowledges_before_it_stores_is_seen_to_lose()
    {
        var (result, _) = await CrashRig.RunAsync(kills: 2, turns: 50, sabotage: Sabotage.AcknowledgeFirst, patience: TimeSpan.FromSeconds(5));
        Assert.True(result.Lost > 0, result.ToString());
    }

    [Fact]
    public async Task A_channel_that_posts_its_answers_blindly_is_seen_to_answer_twice()
    {
        // Three kills hit the moment between the post and its noting in three runs of four.
        var twice = 0;
        for (var run = 0; run < 6 && twice == 0; run++)
            twice = (await CrashRig.RunAsync(kills: 3, turns: 50, sabotage: Sabotage.BlindPost)).Item1.Twice;
        Assert.True(twice > 0);
    }

    [Fact]
    public async Task A_message_delivered_up_to_eleven_times_in_any_form_is_answered_once()
    {
        var (result, deliveries) = await RedeliveryRig.RunAsync(messages: 100);
        Assert.True(result.IsClean && result.Accepted == 100, $"deliveries {deliveries}, {result}");
    }

    [Fact]
    public async Task A_host_that_goes_by_the_deliverys_id_is_seen_to_answer_twice()
    {
        var (result, _) = await RedeliveryRig.RunAsync(messages: 50, Sabotage.NoDeduplication);
        Assert.True(result.Twice > 0, result.ToString());
    }

    [Fact]
    public async Task Of_two_hosts_on_one_database_either_may_die_or_freeze()
    {
        Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? "");
        var result = await TwoHostsRig.RunAsync(faults: 3, turns: 50);
        Assert.True(result is { IsClean: true, Inversions: 0 }, result.ToString());
    }

    [Fact]
    public async Task A_schedule_of_two_hosts_fires_once_though_either_dies_or_freezes()
    {
        Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? "");
        var result = await ScheduleRig.RunAsync(hosts: 2, faults: 3, schedules: 48);
        Assert.True(result is { IsClean: true, Inversions: 0, Unasked: 0 }, result.ToString());
    }

    [Fact]
    public async Task Two_hosts_that_each_name_the_occasion_are_seen_to_fire_a_schedule_twice()
    {
        Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? "");
        var result = await ScheduleRig.RunAsync(hosts: 2, faults: 0, schedules: 12, Sabotage.OwnOccasions);
        Assert.True(result.Twice > 0, result.ToString());
    }

    [Fact]
    public async Task A_schedule_of_a_host_that_is_killed_fires_once()
    {
        var result = await ScheduleRig.RunAsync(hosts: 1, faults: 3, schedules: 48);
        Assert.True(result is { IsClean: true, Inversions: 0, Unasked: 0 }, result.ToString());
    }

    [Fact]
    public async Task A_schedule_that_is_moved_before_its_turn_is_handed_over_is_seen_to_be_lost()
    {
        var result = await ScheduleRig.RunAsync(hosts: 1, faults: 7, schedules: 12, Sabotage.MovedFirst, patience: 3 * SabotagedClock.Between);
        Assert.True(result.Lost > 0, result.ToString());
    }

    [Fact]
    public async Task A_new_document_is_told_once_though_one_of_two_hosts_dies()
    {
        Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? "");
        var result = await WatchRig.RunAsync(dies: true, lags: false);
        Assert.True(result.IsClean, result.ToString());
    }

    [Fact]
    public async Task A_new_document_is_told_once_though_one_of_two_hosts_reads_it_later()
    {
        Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? "");
        var result = await WatchRig.RunAsync(dies: false, lags: true);
        Assert.True(result.IsClean, result.ToString());
    }

    [Fact]
    public async Task A_full_disk_refuses_messages_and_heals()
    {
        Assert.SkipWhen(DiskRig.Absence is not null, DiskRig.Absence ?? "");
        await using var rig = new DiskRig();
        var (held, figures) = await rig.FillAsync();
        Assert.True(held, figures);
    }

    [Fact]
    public async Task A_state_that_cannot_be_written_refuses_messages_and_heals()
    {
        Assert.SkipWhen(DiskRig.Absence is not null, DiskRig.Absence ?? "");
        await using var rig = new DiskRig();
        var (held, figures) = await rig.LockAsync();
        Assert.True(held, figures);
    }

    [Fact]
    public async Task A_power_cut_takes_nothing_that_was_acknowledged()
    {
        Assert.SkipWhen(CuttableDisk.Absence is not null, CuttableDisk.Absence ?? "");
        var result = await PowerCutRig.RunAsync(cuts: 2);
        Assert.True(result.IsClean, result.ToString());
    }

    [Fact]
    public async Task Commits_that_do_not_wait_for_the_disk_are_seen_to_lose()
    {
        Assert.SkipWhen(CuttableDisk.Absence is not null, CuttableDisk.Absence ?? "");
        var result = await PowerCutRig.RunAsync(cuts: 2, Sabotage.NotSynchronous, patience: TimeSpan.FromSeconds(5));
        Assert.True(result.Lost > 0, result.ToString());
    }

    [Fact]
    public async Task Events_of_slacks_at_a_steady_pace_are_acknowledged_and_answered()
    {
        var (latencies, answered, otherwise) = await SlackAcknowledgementRig.PaceAsync(perSecond: 10, TimeSpan.FromSeconds(2));
        Assert.True(latencies.Failures == 0 && answered == 70 && otherwise == 0, $"{latencies}; answered {answered}, otherwise {otherwise}");
    }

    // How fast is for the long run to say; here it only has to work.
    [Fact]
    public async Task Messages_at_a_steady_pace_are_acknowledged_and_answered()
    {
        var (latencies, answered, _) = await AcknowledgementRig.PaceAsync(perSecond: 100, TimeSpan.FromSeconds(2));
        Assert.True(latencies.Failures == 0 && answered.IsClean, $"{latencies}; {answered}");
    }
}
