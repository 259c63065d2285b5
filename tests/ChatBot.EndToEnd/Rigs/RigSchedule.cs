using System.Globalization;
using ChatBot.Briefings;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>A schedule as somebody asks for it, and the days on which it is due.</summary>
internal sealed record RigSchedule(string Topic, string Rhythm, Func<DateOnly, bool> IsDue)
{
    public static TimeOnly Nine { get; } = new(9, 0);

    public string Wish => $"brief me on {Topic} {Rhythm} at {Nine:HH:mm}";

    /// <summary>Every day, every week, and once, a third of each; whatever comes once or weekly comes on one of the <paramref name="days"/>.</summary>
    public static RigSchedule Of(int number, IReadOnlyList<DateOnly> days)
    {
        var topic = string.Create(CultureInfo.InvariantCulture, $"topic {number}");
        var day = days[number / 3 % days.Count];
        return (number % 3) switch
        {
            0 => new RigSchedule(topic, "every day", _ => true),
            1 => new RigSchedule(topic, $"every {day.DayOfWeek}", other => other.DayOfWeek == day.DayOfWeek),
            _ => new RigSchedule(topic, $"on {day:yyyy-MM-dd}", other => other == day),
        };
    }

    /// <summary>What the ledger knows the briefing of one day by: it ends in its number within the conversation.</summary>
    public static string On(string topic, DateOnly day) => $"{topic} {day:yyyyMMdd}";

    /// <summary>The briefing of a host without documents.</summary>
    public static Briefing Briefing(BriefingRequest request) => new(
        request.Topic,
        Ledger.AnswerTo(On(request.Topic, request.Today)),
        request.SpokenLanguage,
        request.Today,
        Since: null,
        IsKnown: true,
        [new BriefingSection(SectionKind.Summary, "Summary", [new BriefingLine("There is nothing to say.", [])])],
        [],
        Generation: 1);
}
