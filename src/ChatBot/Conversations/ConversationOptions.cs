using System.ComponentModel.DataAnnotations;

namespace ChatBot.Conversations;

internal enum LateTurns
{
    /// <summary>The asker is told that it took too long, and to ask again.</summary>
    Tell,

    /// <summary>Nothing is said; the log and the metrics count it.</summary>
    Drop,
}

internal sealed class ConversationOptions
{
    public const string Section = "Conversations";

    private const string Between = "Conversations:{0} must lie between {1} and {2}.";

    /// <summary>Turns worked on at the same time by this host.</summary>
    [Range(1, 1024, ErrorMessage = Between)]
    public int ConcurrentTurns { get; set; } = 32;

    /// <summary>The most of them that one tenant may hold while others may come.</summary>
    [Range(1, 1024, ErrorMessage = Between)]
    public int ConcurrentTurnsPerTenant { get; set; } = 16;

    /// <summary>A turn's own deadline, from being taken up to its answer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00", ErrorMessage = Between)]
    public TimeSpan TurnLimit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A turn that could not be taken up or delivered for this long is not answered any more.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00", ErrorMessage = Between)]
    public TimeSpan MaximumAge { get; set; } = TimeSpan.FromHours(1);

    [EnumDataType(typeof(LateTurns), ErrorMessage = "Conversations:{0} must be Tell or Drop.")]
    public LateTurns LateTurns { get; set; } = LateTurns.Tell;

    /// <summary>A turn that took its host down this often is apologised for instead of tried again.</summary>
    [Range(1, 100, ErrorMessage = Between)]
    public int MaximumAttempts { get; set; } = 5;

    /// <summary>How long a lane stays with a host that is not heard of.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = Between)]
    public TimeSpan LeaseTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the store is asked for turns that fell due or that another host left behind.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00", ErrorMessage = Between)]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Schedules that fall due at the same moment are spread over this time, so that the platforms' limits hold.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:15:00", ErrorMessage = Between)]
    public TimeSpan ScheduleSpread { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long new documents must be at rest before watches tell of them, so that what is copied in together is told together.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ErrorMessage = Between)]
    public TimeSpan WatchRest { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often progress is shown while a turn is worked on.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:01:00", ErrorMessage = Between)]
    public TimeSpan ProgressInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>A message that cannot be stored in this time is refused, so that the platform sends it again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:10", ErrorMessage = Between)]
    public TimeSpan AcceptLimit { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a stopping host waits for the turns it is working on; what is left is resumed after the restart.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ErrorMessage = Between)]
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Exchanges of a thread remembered for follow-up questions.</summary>
    [Range(0, 20, ErrorMessage = Between)]
    public int RememberedExchanges { get; set; } = 3;

    /// <summary>How long they are remembered.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00", ErrorMessage = Between)]
    public TimeSpan RememberFor { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long the ids of finished turns are kept, against messages that are delivered again and for feedback. Never under 72 hours.</summary>
    [Range(typeof(TimeSpan), "3.00:00:00", "3650.00:00:00", ErrorMessage = Between)]
    public TimeSpan KeepTurns { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long feedback and unanswered questions are kept.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00", ErrorMessage = Between)]
    public TimeSpan KeepReports { get; set; } = TimeSpan.FromDays(365);
}
