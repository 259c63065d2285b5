namespace ChatBot.Conversations.Schedules;

/// <summary>Stored by name.</summary>
internal enum ScheduleKind
{
    Briefing,
    Reminder,
    Watch,
}
