using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>What a message wants of schedules and watches, told from its words alone.</summary>
internal abstract record ScheduleWish
{
    /// <summary>"brief me on cyber every Monday at 08:30"</summary>
    public sealed record Brief(string Topic, When When) : ScheduleWish;

    /// <summary>"remind me of the delegation a week before"</summary>
    public sealed record Remind(string Event, Period Before, LocalTime? At) : ScheduleWish;

    /// <summary>"tell me when something new on quantum is added"</summary>
    public sealed record Watch(string Topic) : ScheduleWish;

    /// <summary>"brief me on cyber every month": meant as one, and not to be had.</summary>
    public sealed record Unsupported : ScheduleWish;

    /// <summary>"my schedules"</summary>
    public sealed record List : ScheduleWish;

    /// <summary>"pause 2"</summary>
    /// <param name="Number">As the list numbers them; null means all.</param>
    public sealed record Change(ScheduleChange What, int? Number) : ScheduleWish;
}

internal enum ScheduleChange
{
    Pause,
    Resume,
    Delete,
}
